"""Reports on the command line and in files: which there are, and as a sheet for spreadsheets and partners."""
