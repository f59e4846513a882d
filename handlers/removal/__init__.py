"""People put out, and phones in other hands: REMOVE, BLOCK, LOST and FOUND.

What the router and the tables call is named here. `named` finds who is meant, `lost` freezes people and gives back,
`decoy` answers the phone that is lost, `renewed` tells others the numbers that take the place of what it shows.
"""

from handlers.removal.decoy import answer_lost
from handlers.removal.lost import found, lost

__all__ = ["answer_lost", "found", "lost"]
