"""Any HTTP gateway, described by a file: Kannel, RapidPro, an aggregator."""
