"""The contribution of a month in OpenFisca, for a column of incomes: month.py FOLDER ROUNDS

Reads `law.json` (the figures, from our data files) and `incomes.i32`; writes `answers.i32`, one column after the other, and
prints what it took. Money is whole fen: a float of OpenFisca's has 24 bits, and loses fen in a product.
"""

import importlib.metadata
import json
import resource
import statistics
import sys
import time
from pathlib import Path

import numpy
from openfisca_core.entities import build_entity
from openfisca_core.errors import ParameterNotFoundError
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import MONTH
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
law = json.loads((folder / "law.json").read_text())
incomes = numpy.fromfile(folder / "incomes.i32", dtype="<i4")
month = f"{law['year']}-01"

Person = build_entity(key="person", plural="persons", label="person", is_person=True)


def half_up(percent):
    return numpy.floor(percent / 100 + 0.5).astype("int32")


def base(person, period, parameters):
    figures = parameters(period)
    return numpy.clip(person("income", period), figures.floor, figures.ceiling)


def pension(person, period, parameters):
    return half_up(person("base", period) * parameters(period).pensionRate)


def medical(person, period, parameters):
    return half_up(person("base", period) * parameters(period).medicalRate)


def total(person, period):
    return person("pension", period) + person("medical", period)


def variable(name, **formula):
    """Fen of a month. OpenFisca reads the members of the class itself, not those of a class above it."""
    members = {"value_type": int, "entity": Person, "definition_period": MONTH, "label": "fen"}
    return type(name, (Variable,), members | formula)


FORMULAS = (base, pension, medical, total)
FIGURES = ("floor", "ceiling", "pensionRate", "medicalRate")

system = TaxBenefitSystem([Person])
system.parameters = ParameterNode("", data={name: {"values": {f"{month}-01": {"value": law[name]}}} for name in FIGURES})
system.add_variables(variable("income"), *(variable(each.__name__, formula=each) for each in FORMULAS))


def simulation():
    return SimulationBuilder().build_default_simulation(system, len(incomes))


def answers(incomes):
    people = simulation()
    people.set_input("income", month, incomes)
    people.calculate("total", month)
    return [people.calculate(each.__name__, month) for each in FORMULAS]


def seconds():
    before = time.process_time()
    answers(incomes)
    return time.process_time() - before


def without_figures():
    """What becomes of a column whose month has no published figures."""
    try:
        simulation().calculate("total", f"{law['year'] - 1}-01")
        return "answered"
    except ParameterNotFoundError:
        return "an error for all"


numpy.concatenate(answers(incomes)).astype("<i4").tofile(folder / "answers.i32")
print(
    json.dumps(
        {
            "seconds": statistics.median(seconds() for _ in range(rounds)),
            "mostMemoryMB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            "versions": {name: importlib.metadata.version(name) for name in ("openfisca-core", "numpy")},
            "withoutIncome": int(simulation().calculate("total", month)[0]),
            "withoutFigures": without_figures(),
        }
    )
)
