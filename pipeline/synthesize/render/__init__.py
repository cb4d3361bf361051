"""How a document looks as text, in Word, as PDF and as a scan."""
