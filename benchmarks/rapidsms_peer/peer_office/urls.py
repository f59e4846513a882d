"""No pages: only texts are measured."""

urlpatterns: list[object] = []
