"""Makes the delivery of Demokommune, which does not exist, and carries the published figures (``publicerede.csv``).

Knows nothing of ``app``: what it writes enters the house through the same door as a real delivery.
"""

from seed.country import make_country
from seed.delivery import make_delivery

__all__ = ["make_country", "make_delivery"]
