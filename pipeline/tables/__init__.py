"""What a run publishes: the schema, records as rows, and the files made of them."""
