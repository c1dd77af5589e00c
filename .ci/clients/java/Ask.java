import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lingbao.ApiClient;
import lingbao.api.AssessmentsApi;
import lingbao.api.BatchesApi;
import lingbao.api.ContributionsApi;
import lingbao.api.MedicalSchemesApi;
import lingbao.api.ParametersApi;
import lingbao.api.PlansApi;
import lingbao.api.RetirementApi;
import lingbao.api.SubsidiesApi;
import lingbao.model.*;

/** The ten calls with the client that openapi-generator makes, and a batch: Ask ORIGIN KEY ROSTER RESULT. */
public final class Ask {
    public static void main(String[] args) throws Exception {
        ApiClient open = new ApiClient().setBasePath(args[0]);
        ApiClient keyed = new ApiClient().setBasePath(args[0]);
        keyed.addDefaultHeader("X-Api-Key", args[1]);
        LocalDate day = LocalDate.of(2026, 11, 24);

        Base base = new Base(new BaseAnyOf().amount(new Money("5000")));
        ContributionsRequest asked =
            new ContributionsRequest().year(2026).base(base).schemes(List.of(Scheme.PENSION)).asOf(day);
        System.out.println("pension " + pension(new ContributionsApi(open).computeContributions(asked, null, null, null)));
        System.out.println(
            "with a key " + pension(new ContributionsApi(keyed).computeContributionsForPartners(asked, null, null, null)));

        MedicalSchemesRequest both = new MedicalSchemesRequest().year(2026).asOf(day);
        List<MedicalSchemesHeadlineScheme> schemes = new MedicalSchemesApi(open)
            .compareMedicalSchemes(both, "headline", null, null).getMedicalSchemesHeadline().getSchemes();
        System.out.println("schemes " + schemes.get(0).getScheme() + " " + schemes.get(1).getScheme());

        SubsidiesRequest one = new SubsidiesRequest().programmes(List.of(SubsidiesProgrammeId.SKILL_UPGRADING)).asOf(day);
        System.out.println("programme " + new SubsidiesApi(open).checkSubsidies(one, null, null, null)
            .getSubsidiesAnswer().getProgrammes().get(0).getId());

        RetirementRequest man = new RetirementRequest().birthMonth("1965-07").sex(Sex.MALE).asOf(day);
        System.out.println("retires " + new RetirementApi(open).computeRetirement(man, null, null, null)
            .getRetirementAnswer().getStatutoryMonth());

        Facts about = new Facts().birthMonth("1966-09").sex(Sex.MALE).householdRegistration("370322")
            .pension(new Pension().monthsSoFar(178));
        PlansRequest wanted = new PlansRequest().facts(about).aims(List.of(PlanAim.MOST_PENSION)).asOf(day)
            .limit(new PlansRequestLimit().amount(new PositiveMoney("2000.00")).per(PlansRequestLimitPer.MONTH));
        System.out.println("plan " + new PlansApi(open).findPlans(wanted, "headline", null, null)
            .getPlansHeadline().getPlans().get(0).getAim());

        AssessmentsApi assessments = new AssessmentsApi(open);
        Facts facts = new Facts().year(2026).base(base).schemes(List.of(Scheme.PENSION));
        StoredAssessment saved = assessments
            .saveAssessment(new AssessmentRequest().facts(facts), null, null, null, UUID.randomUUID().toString())
            .getStoredAssessment();
        System.out.println("saved " + !saved.getPickupCode().isEmpty());
        Base read = assessments.getAssessment(saved.getId(), null, null).getFacts().getBase();
        System.out.println("read " + read.getBaseAnyOf().getAmount().getString().equals("5000"));
        int status = assessments.deleteAssessmentWithHttpInfo(saved.getId(), null, null).getStatusCode();
        System.out.println("deleted " + (status == 204));

        ParameterAnswer floor = new ParametersApi(open)
            .getParameter("pension.contribution-base.floor", null, LocalDate.of(2026, 1, 1), null, null, null, null);
        System.out.println("floor " + floor.getParameter().getValue());

        BatchesApi batches = new BatchesApi(keyed);
        Path roster = Path.of(args[2]);
        BatchRequest size = new BatchRequest().bytes((int) roster.toFile().length()).asOf(day);
        Batch made = batches.createBatchForPartners(size, null, null);
        BatchUpload upload = made.getUpload();
        // The program itself says how long a body is.
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(upload.getUrl()))
            .method(upload.getMethod().getValue(), HttpRequest.BodyPublishers.ofFile(roster));
        upload.getHeaders().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Content-Length")) request.header(name, String.valueOf(value));
        });
        HttpClient http = HttpClient.newHttpClient();
        http.send(request.build(), BodyHandlers.discarding());
        Batch batch = batches.getBatchForPartners(made.getId(), null, null);
        while (batch.getStatus() == Batch.StatusEnum.RUNNING) {
            Thread.sleep(200);
            batch = batches.getBatchForPartners(made.getId(), null, null);
        }
        HttpRequest fetch = HttpRequest.newBuilder(URI.create(batch.getResult().getUrl())).build();
        http.send(fetch, BodyHandlers.ofFile(Path.of(args[3])));
        System.out.println("batch " + batch.getStatus() + " " + batch.getSummary().getRows());
    }

    private static String pension(ComputeContributionsReply reply) {
        return reply.getContributionsAnswer().getMonthly().getPension();
    }
}
