"""An offline desktop desk for newsroom fact-checkers.

Imports point left: `domain ← formats | store ← services ← ui | cli ← app ← __main__`.
`paths` is a leaf that services, ui, cli and app may import.
"""

__version__ = "0.1.0"
