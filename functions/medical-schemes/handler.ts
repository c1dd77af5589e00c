import { medicalSchemesCalculation } from '../../shared/answer/medical-scheme.ts';
import { medicalSchemeRequest } from '../../shared/api/medical-scheme.ts';
import { release } from '../../shared/law/release.generated.ts';
import { calculationEndpoint } from '../http/endpoint.ts';
import { httpHandler } from '../http/pipeline.ts';

export const handler = httpHandler(release, {
  'POST /v1/medical-schemes': calculationEndpoint(medicalSchemeRequest, medicalSchemesCalculation, release),
});
