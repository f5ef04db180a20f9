"""The numbered documents of the trade: drafts, issued ones, their files."""
