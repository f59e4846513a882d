"""What all channels that speak HTTP know of the line."""

import httpx

# The request had not left when these came: nothing can have arrived. (An httpx.ReadTimeout tells nothing.)
BEFORE_LEAVING = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
