"""What is made of figures for people to look at: pages, drawings, pictures, calendars. They need no other host."""
