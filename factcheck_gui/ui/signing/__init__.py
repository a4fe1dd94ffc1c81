"""Signing a revision off: what is in the way, what a signer must see, and the seal."""
