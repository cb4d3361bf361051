"""Letters recognised in pictures of pages. Heavy imports: whoever needs a part imports it when a scan has come."""
