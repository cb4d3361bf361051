"""Scans made for tests: pages whose every word, place and weight is known, printed and then worn as paper is."""
