"""What is put in order now and then: leases, photos, erasures, menus, how it is."""
