"""The ten calls with the client that openapi-python-client makes, and a batch: ask.py ORIGIN KEY ROSTER RESULT"""

import datetime
import pathlib
import sys
import time
import urllib.request
import uuid

from lingbao_client import AuthenticatedClient, Client
from lingbao_client.api.assessments import delete_assessment, get_assessment, save_assessment
from lingbao_client.api.batches import create_batch_for_partners, get_batch_for_partners
from lingbao_client.api.contributions import compute_contributions, compute_contributions_for_partners
from lingbao_client.api.medical_schemes import compare_medical_schemes
from lingbao_client.api.parameters import get_parameter
from lingbao_client.api.plans import find_plans
from lingbao_client.api.retirement import compute_retirement
from lingbao_client.api.subsidies import check_subsidies
from lingbao_client.models import (
    AssessmentRequest,
    BaseType0,
    BatchRequest,
    BatchStatus,
    CompareMedicalSchemesView,
    ContributionsRequest,
    Facts,
    FindPlansView,
    MedicalSchemesRequest,
    Pension,
    PlanAim,
    PlansRequest,
    PlansRequestLimit,
    PlansRequestLimitPer,
    RetirementRequest,
    Scheme,
    Sex,
    SubsidiesProgrammeId,
    SubsidiesRequest,
)

origin, key, roster, result = sys.argv[1:]
client = Client(base_url=origin)
keyed = AuthenticatedClient(base_url=origin, token=key, prefix="", auth_header_name="X-Api-Key")
day = datetime.date(2026, 11, 24)
flat = BaseType0(amount="5000")

asked = ContributionsRequest(year=2026, base=flat, schemes=[Scheme.PENSION], as_of=day)
print("pension", compute_contributions.sync(client=client, body=asked).monthly.pension)
print("with a key", compute_contributions_for_partners.sync(client=keyed, body=asked).monthly.pension)

compared = compare_medical_schemes.sync(
    client=client, body=MedicalSchemesRequest(year=2026, as_of=day), view=CompareMedicalSchemesView.HEADLINE
)
print("schemes", *(each.scheme.value for each in compared.schemes))

checked = check_subsidies.sync(
    client=client, body=SubsidiesRequest(programmes=[SubsidiesProgrammeId.SKILL_UPGRADING], as_of=day)
)
print("programme", *(each.id.value for each in checked.programmes))

retires = compute_retirement.sync(
    client=client, body=RetirementRequest(birth_month="1965-07", sex=Sex.MALE, as_of=day)
)
print("retires", retires.statutory_month)

planned = find_plans.sync(
    client=client,
    view=FindPlansView.HEADLINE,
    body=PlansRequest(
        facts=Facts(
            birth_month="1966-09", sex=Sex.MALE, household_registration="370322", pension=Pension(months_so_far=178)
        ),
        limit=PlansRequestLimit(amount="2000.00", per=PlansRequestLimitPer.MONTH),
        aims=[PlanAim.MOST_PENSION],
        as_of=day,
    ),
)
print("plan", *(each.aim.value for each in planned.plans))

facts = Facts(year=2026, base=flat, schemes=[Scheme.PENSION])
saved = save_assessment.sync(client=client, body=AssessmentRequest(facts=facts), idempotency_key=str(uuid.uuid4()))
print("saved", str(bool(saved.pickup_code)).lower())
read = get_assessment.sync(client=client, id=saved.id)
print("read", str(read.facts.base.amount == "5000").lower())
gone = delete_assessment.sync_detailed(client=client, id=saved.id)
print("deleted", str(gone.status_code == 204).lower())

floor = get_parameter.sync(client=client, id="pension.contribution-base.floor", on=datetime.date(2026, 1, 1))
print("floor", floor.parameter.value)

rows = pathlib.Path(roster).read_bytes()
batch = create_batch_for_partners.sync(client=keyed, body=BatchRequest(bytes_=len(rows), as_of=day))
upload = batch.upload
urllib.request.urlopen(
    urllib.request.Request(upload.url, rows, upload.headers.additional_properties, method=upload.method.value)
)
while (batch := get_batch_for_partners.sync(client=keyed, id=batch.id)).status == BatchStatus.RUNNING:
    time.sleep(0.2)
with urllib.request.urlopen(batch.result.url) as answer:
    pathlib.Path(result).write_bytes(answer.read())
print("batch", batch.status.value, batch.summary.rows)
