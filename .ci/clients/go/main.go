// The ten calls with the client that oapi-codegen makes, and a batch: client ORIGIN KEY ROSTER RESULT
package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"time"

	"github.com/oapi-codegen/runtime/types"
	"lingbao.example/client/lingbao"
)

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func of[T any](value T) *T { return &value }

func main() {
	ctx := context.Background()
	client, err := lingbao.NewClientWithResponses(os.Args[1])
	must(err)
	withKey := func(_ context.Context, request *http.Request) error {
		request.Header.Set("X-Api-Key", os.Args[2])
		return nil
	}
	day := types.Date{Time: time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)}

	var amount lingbao.Money
	must(amount.FromMoney0("5000"))
	var base lingbao.Base
	must(base.FromBase0(lingbao.Base0{Amount: amount}))
	schemes := []lingbao.Scheme{lingbao.SchemePension}
	asked := lingbao.ContributionsRequest{Year: of(2026), Base: &base, Schemes: &schemes, AsOf: &day}

	open, err := client.ComputeContributionsWithResponse(ctx, nil, asked)
	must(err)
	answer, err := open.JSON200.AsContributionsAnswer()
	must(err)
	fmt.Println("pension", *answer.Monthly.Pension)
	keyed, err := client.ComputeContributionsForPartnersWithResponse(ctx, nil, asked, withKey)
	must(err)
	answer, err = keyed.JSON200.AsContributionsAnswer()
	must(err)
	fmt.Println("with a key", *answer.Monthly.Pension)

	compared, err := client.CompareMedicalSchemesWithResponse(
		ctx,
		&lingbao.CompareMedicalSchemesParams{View: of(lingbao.CompareMedicalSchemesParamsViewHeadline)},
		lingbao.MedicalSchemesRequest{Year: of(2026), AsOf: &day},
	)
	must(err)
	medical, err := compared.JSON200.AsMedicalSchemesHeadline()
	must(err)
	fmt.Println("schemes", medical.Schemes[0].Scheme, medical.Schemes[1].Scheme)

	programmes := []lingbao.SubsidiesProgrammeId{lingbao.SubsidiesProgrammeIdSkillUpgrading}
	checked, err := client.CheckSubsidiesWithResponse(ctx, nil, lingbao.SubsidiesRequest{Programmes: &programmes, AsOf: &day})
	must(err)
	subsidies, err := checked.JSON200.AsSubsidiesAnswer()
	must(err)
	fmt.Println("programme", subsidies.Programmes[0].Id)

	computed, err := client.ComputeRetirementWithResponse(
		ctx, nil, lingbao.RetirementRequest{BirthMonth: of("1965-07"), Sex: of(lingbao.Male), AsOf: &day},
	)
	must(err)
	retirement, err := computed.JSON200.AsRetirementAnswer()
	must(err)
	fmt.Println("retires", *retirement.StatutoryMonth)

	limit := lingbao.PlansRequestLimit{Per: lingbao.PlansRequestLimitPerMonth}
	must(limit.Amount.FromPositiveMoney0("2000.00"))
	found, err := client.FindPlansWithResponse(
		ctx,
		&lingbao.FindPlansParams{View: of(lingbao.FindPlansParamsViewHeadline)},
		lingbao.PlansRequest{
			Facts: lingbao.Facts{
				BirthMonth: of("1966-09"), Sex: of(lingbao.Male), HouseholdRegistration: of("370322"),
				Pension: &lingbao.Pension{MonthsSoFar: of(178)},
			},
			Limit: &limit, Aims: &[]lingbao.PlanAim{lingbao.PlanAimMostPension}, AsOf: &day,
		},
	)
	must(err)
	plans, err := found.JSON200.AsPlansHeadline()
	must(err)
	fmt.Println("plan", plans.Plans[0].Aim)

	facts := lingbao.Facts{Year: of(2026), Base: &base, Schemes: &schemes}
	key := fmt.Sprintf("go-client-%d", time.Now().UnixNano())
	saved, err := client.SaveAssessmentWithResponse(
		ctx, &lingbao.SaveAssessmentParams{IdempotencyKey: &key}, lingbao.AssessmentRequest{Facts: facts},
	)
	must(err)
	stored, err := saved.JSON201.AsStoredAssessment()
	must(err)
	fmt.Println("saved", stored.PickupCode != "")
	read, err := client.GetAssessmentWithResponse(ctx, stored.Id, nil)
	must(err)
	said, err := read.JSON200.Facts.Base.AsBase0()
	must(err)
	kept, err := said.Amount.AsMoney0()
	must(err)
	fmt.Println("read", kept == "5000")
	gone, err := client.DeleteAssessmentWithResponse(ctx, stored.Id, nil)
	must(err)
	fmt.Println("deleted", gone.StatusCode() == 204)

	first := types.Date{Time: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)}
	floor, err := client.GetParameterWithResponse(
		ctx, "pension.contribution-base.floor", &lingbao.GetParameterParams{On: &first},
	)
	must(err)
	fmt.Println("floor", floor.JSON200.Parameter.Value)

	rows, err := os.ReadFile(os.Args[3])
	must(err)
	made, err := client.CreateBatchForPartnersWithResponse(
		ctx, nil, lingbao.BatchRequest{Bytes: len(rows), AsOf: &day}, withKey,
	)
	must(err)
	upload := made.JSON201.Upload
	sent, err := http.NewRequest(string(upload.Method), upload.Url, bytes.NewReader(rows))
	must(err)
	for name, value := range upload.Headers {
		sent.Header.Set(name, value)
	}
	_, err = http.DefaultClient.Do(sent)
	must(err)
	batch, err := client.GetBatchForPartnersWithResponse(ctx, made.JSON201.Id, nil, withKey)
	for ; err == nil && batch.JSON200.Status == lingbao.Running; time.Sleep(200 * time.Millisecond) {
		batch, err = client.GetBatchForPartnersWithResponse(ctx, made.JSON201.Id, nil, withKey)
	}
	must(err)
	done, err := http.Get(batch.JSON200.Result.Url)
	must(err)
	result, err := io.ReadAll(done.Body)
	must(err)
	must(os.WriteFile(os.Args[4], result, 0o600))
	fmt.Println("batch", batch.JSON200.Status, batch.JSON200.Summary.Rows)
}
