"""People put out, and phones in other hands: REMOVE, BLOCK, LOST and FOUND.

What the router, the tables and the command line call is named here. `lost` freezes people
and gives back, `decoy` answers the phone that is lost; `remove` puts out of a group, `block` out of the network.
"""

from handlers.removal.block import answer_blocked, block, let_in, put_out_of_network, unblock
from handlers.removal.block import refused as refused_from_network
from handlers.removal.decoy import answer_lost
from handlers.removal.lost import found, freeze, give_back, lost
from handlers.removal.remove import put_out_of_group, remove
from handlers.removal.remove import refused as refused_from_group
from handlers.removal.remove import take_back as enter_again

__all__ = [
    "answer_blocked",
    "answer_lost",
    "block",
    "enter_again",
    "found",
    "freeze",
    "give_back",
    "let_in",
    "lost",
    "put_out_of_group",
    "put_out_of_network",
    "refused_from_group",
    "refused_from_network",
    "remove",
    "unblock",
]
