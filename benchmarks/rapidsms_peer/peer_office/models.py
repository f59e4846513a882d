"""What the office remembers."""

from django.db import models
from rapidsms.models import Contact


class Member(models.Model):
    """A contact's place in a group, once."""

    person = models.ForeignKey(Contact, on_delete=models.CASCADE)
    code = models.CharField(max_length=20, db_index=True)
    joined_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["person", "code"], name="once_in_a_group"),)


class Report(models.Model):
    """What a contact reported."""

    person = models.ForeignKey(Contact, on_delete=models.CASCADE)
    theme = models.CharField(max_length=40)
    people = models.IntegerField(default=0)
    note = models.TextField()
    reported_at = models.DateTimeField(auto_now_add=True)
