"""The smallest office in RapidSMS: members join groups and report."""
