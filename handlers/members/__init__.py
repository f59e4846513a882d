"""Members whom a coordinator enters: reading what was written of one, and putting it into force.

Called by the command line. Files and progress are the caller's business.
"""
