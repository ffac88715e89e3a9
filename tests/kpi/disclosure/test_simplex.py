"""The house's own linear programming against scipy's, on random systems of sums."""

import numpy as np
import pytest
from scipy.optimize import linprog

from app.kpi.disclosure.simplex import Polytope


@pytest.mark.parametrize("seed", range(40))
def test_the_ends_are_those_that_scipy_finds(seed):
    draw = np.random.default_rng(seed)
    rows, columns = int(draw.integers(1, 8)), int(draw.integers(2, 14))
    a = draw.choice([-1.0, 0.0, 0.0, 1.0, 1.0], (rows, columns))
    b = a @ draw.integers(0, 20, columns)  # something satisfies them
    made = Polytope(a, b)
    for at in range(columns):
        for direction in (1, -1):
            point, ray = made.farthest(at, direction)
            assert np.allclose(a @ point, b, atol=1e-6)
            assert (point >= 0).all()
            found = linprog(-direction * np.eye(columns)[at], A_eq=a, b_eq=b, bounds=(0, None), method="highs")
            assert (found.status == 3) == (ray is not None)
            if ray is None:
                assert point[at] == pytest.approx(-direction * found.fun, abs=1e-6)
            else:
                assert np.allclose(a @ ray, 0, atol=1e-6)
                assert ray.min() >= -1e-9
                assert ray[at] > 0


def test_what_contradicts_itself_is_refused():
    with pytest.raises(ValueError, match="contradict"):
        Polytope(np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([3.0, 4.0]))
