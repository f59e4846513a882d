"""SMS, MMS and WhatsApp through Twilio: the only folder that imports `twilio`."""
