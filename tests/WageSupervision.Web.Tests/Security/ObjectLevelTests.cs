using System.Globalization;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Security;

/// <summary>Somebody of another county or enterprise who knows every id learns and changes nothing.</summary>
public sealed class ObjectLevelTests(VictimFixture victim) : IClassFixture<VictimFixture>
{
    /// <summary>Who attacks, and with which address; names of ids in braces.</summary>
    public static TheoryData<string, string> Reads() => new()
    {
        { People.OtherFiler, "/Filings/Check/{Accepted}" },
        { People.OtherFiler, "/Filings/Check/{Awaiting}" },
        { People.OtherFiler, "/Filings/Receipt/{Accepted}" },
        { People.OtherFiler, "/Filings/ReceiptFile/{Accepted}" },
        { People.OtherFiler, "/Filings/{Awaiting}/Columns" },
        { People.OtherFiler, "/Filings/{Awaiting}/Annotated" },
        { People.OtherFiler, "/Enterprise/Proof/{Case}" },
        { People.OtherFiler, "/Enterprise/Demand/{Demand}" },
        { People.OtherFiler, "/Enterprise/Document/{Case}/order" },
        { People.OtherFiler, "/Enterprise/Defence/{Case}" },
        { People.OtherFiler, "/Enterprise/Hearing/{Case}" },
        { People.OtherInspector, "/Cases/Defence/{Case}" },
        { People.OtherInspector, "/Cases/OrderExtension/{Case}" },
        { People.OtherInspector, "/Cases/OrderAmendment/{Case}" },
        { People.OtherInspector, "/Cases/OrderRevocation/{Case}" },
        { People.OtherInspector, "/Cases/Breach/{Case}" },
        { People.OtherInspector, "/Cases/Joinder/{Case}" },
        { People.OtherInspector, "/Cases/Division/{Case}" },
        { People.OtherInspector, "/Cases/Police/{Case}?step=withdraw" },
        { People.OtherInspector, "/Cases/ConductOrder/{Case}" },
        { People.OtherInspector, "/Cases/Conduct/{Case}" },
        { People.OtherInspector, "/Cases/BreachPenalty/{Case}" },
        { People.OtherInspector, "/Cases/Person/{Case}" },
        { People.OtherInspector, "/Cases/NoPenalty/{Case}" },
        { People.OtherInspector, "/Cases/HandlingCourse/{Case}" },
        { People.OtherFiler, "/Enterprise/Fine/{Case}" },
        { People.OtherInspector, "/Cases/Fine/{Case}" },
        { People.OtherInspector, "/Cases/Handling/{Case}" },
        { People.OtherSupervisor, "/Approvals/Handling/{Case}" },
        { People.OtherSupervisor, "/Approvals/Fine/{Case}" },
        { People.OtherInspector, "/Cases/Hearing/{Case}" },
        { People.OtherInspector, "/Cases/HearingRequest/{Case}" },
        { People.OtherInspector, "/Cases/HearingNotice/{Case}" },
        { People.OtherFiler, "/Papers/{Paper}" },
        { People.OtherFiler, "/Papers/{Paper}?handler=File" },
        { People.OtherInspector, "/Papers/{Paper}" },
        { People.OtherInspector, "/Papers/{Paper}?handler=Pdf" },
        { People.OtherUnion, "/Papers/{Paper}" },
        { People.OtherInspector, "/Cases/Detail/{Case}" },
        { People.OtherInspector, "/Cases/Order/{Case}" },
        { People.OtherInspector, "/Cases/Service/{Case}" },
        { People.OtherInspector, "/Cases/Payment/{Case}" },
        { People.OtherInspector, "/Cases/Split/{Case}" },
        { People.OtherInspector, "/Cases/Receipts/{Case}" },
        { People.OtherInspector, "/Cases/Dispute/{Case}" },
        { People.OtherInspector, "/Cases/Refusal/{Case}" },
        { People.OtherInspector, "/Cases/Revision/{Case}" },
        { People.OtherInspector, "/Cases/Penalty/{Case}" },
        { People.OtherInspector, "/Cases/Disclosure/{Case}" },
        { People.OtherInspector, "/Cases/UnionAnswer/{Case}" },
        { People.OtherInspector, "/Cases/Close/{Case}" },
        { People.OtherInspector, "/Cases/Evidence/{Evidence}" },
        { People.OtherInspector, "/Cases/Open/11" },
        { People.OtherInspector, "/Cases/Open/12?recommendation={Demand}" },
        { People.OtherInspector, "/Inspection/Recommendation/{Demand}" },
        { People.OtherInspector, "/Inspection/Filing/{Accepted}" },
        { People.OtherFiler, "/Enterprise/Registers/Entry/{Register}" },
        { People.OtherFiler, "/Enterprise/Registers/Deferral?corrects={Register}" },
        { People.OtherFiler, "/Enterprise/Registers/Step/{Register}/pay" },
        { People.OtherFiler, "/Enterprise/Registers/File/{RegisterFile}" },
        { People.OtherInspector, "/Inspection/Register/{Register}" },
        { People.OtherInspector, "/Inspection/RegisterFile/{RegisterFile}" },
        { People.OtherSupervisor, "/Cases/Detail/{Case}" },
        { People.OtherSupervisor, "/Cases/Evidence/{Evidence}" },
        { People.OtherSupervisor, "/Approvals/Disclosure/{Disclosure}" },
        { People.OtherInspector, "/Cases/DisclosureNotice/{Disclosure}" },
        { People.OtherInspector, "/Cases/DisclosureObjection/{Disclosure}" },
        { People.OtherFiler, "/Enterprise/Disclosure/{Disclosure}" },
        { People.OtherInspector, "/Cases/Listing/{Case}" },
        { People.OtherInspector, "/Cases/MajorNotice/{Case}" },
        { People.OtherInspector, "/Listings/Detail/{Listing}" },
        { People.OtherInspector, "/Listings/Act/{Listing}?step=listing-time" },
        { People.OtherInspector, "/Listings/Service/{Listing}?document=Notice" },
        { People.OtherSupervisor, "/Listings/Detail/{Listing}" },
        { People.OtherSupervisor, "/Approvals/Listing/{Listing}?step=list" },
        { People.OtherFiler, "/Enterprise/Listing/{Listing}" },
        { People.OtherSupervisor, "/Approvals/Penalty/{Case}" },
        { People.OtherUnion, "/Unions/Demand/{Demand}" },
        { "", "/Disclosures/Detail/{Disclosure}" },
        { "", "/api/v1/disclosures/{Disclosure}" },
    };

    /// <summary>Who attacks, the address, and the fields of a form that would be taken from its owner.</summary>
    public static TheoryData<string, string, string> Writes() => new()
    {
        { People.OtherFiler, "/Filings/Check/{Awaiting}", "" },
        { People.OtherFiler, "/Filings/{Awaiting}/Columns", "Input.Columns[0].Key=姓名&Input.Columns[0].TakenAs=ignored" },
        { People.OtherFiler, "/Enterprise/Proof/{Case}", "Input.Amount=1&Input.PaidOn=2026-12-01" },
        { People.OtherFiler, "/Enterprise/Demand/{Demand}", "Input.Answer=Corrected&Input.Text=x" },
        { People.OtherFiler, "/Enterprise/Registers/Step/{Register}/pay", "Input.PaidOn=2026-12-01" },
        { People.OtherFiler, "/Enterprise/Registers/Step/{Register}/withdraw", "Input.Reason=x" },
        { People.OtherFiler, "/Enterprise/Registers/Deferral?corrects={Register}",
            "Input.Cause=ForceMajeure&Input.Month=2026-10&Input.Payday=2026-11-30&Input.Grounds=x&Input.Reason=x" },
        { People.OtherFiler, "/Enterprise/Defence/{Case}", "Input.Text=x" },
        { People.OtherFiler, "/Enterprise/Hearing/{Case}", "Input.Text=x" },
        { People.OtherInspector, "/Cases/OrderExtension/{Case}", "Input.Deadline=2026-12-20&Input.Reason=x" },
        { People.OtherInspector, "/Cases/OrderAmendment/{Case}", "Input.Deadline=2026-12-20&Input.Demand=x&Input.Reason=x" },
        { People.OtherInspector, "/Cases/OrderRevocation/{Case}", "Input.Reason=x" },
        { People.OtherInspector, "/Cases/Breach/{Case}", "Input.Ground=attendance&Input.LastOn=2026-11-01&Input.Facts=xx" },
        { People.OtherInspector, "/Cases/Joinder/{Case}", "Input.Number=x&Input.Reason=xx" },
        { People.OtherInspector, "/Cases/Division/{Case}", "Input.Items={Finding}&Input.Reason=xx" },
        { People.OtherInspector, "/Cases/Police/{Case}?step=withdraw", "Input.Text=xx" },
        { People.OtherInspector, "/Cases/ConductOrder/{Case}", "Input.Deadline=2026-12-20&Input.Demand=xx" },
        { People.OtherInspector, "/Cases/Conduct/{Case}", "Input.What=xx" },
        { People.OtherInspector, "/Cases/Conduct/{Case}?corrected=true", "Input.On=2026-12-01&Input.What=xx" },
        { People.OtherInspector, "/Cases/Person/{Case}", "Input.Breach=1&Input.As=Manager&Input.Name=xx&Input.Address=xx&Input.Facts=xx" },
        { People.OtherInspector, "/Cases/BreachPenalty/{Case}", "Input.Breach=1&Input.Fine=5000&Input.Reasons=xx" },
        { People.OtherInspector, "/Cases/NoPenalty/{Case}", "Input.Ground=Minor&Input.Reasons=xx" },
        { People.OtherInspector, "/Cases/HandlingCourse/{Case}?step=payment", "Input.Amount=1&Input.PaidOn=2026-12-01" },
        { People.OtherInspector, "/Cases/HandlingCourse/{Case}?step=remedy", "Input.Way=Suit&Input.On=2026-12-01&Input.Body=x" },
        { People.OtherInspector, "/Cases/HandlingCourse/{Case}?step=answer", "Input.Outcome=Upheld&Input.On=2026-12-01&Input.Body=x" },
        { People.OtherInspector, "/Cases/HandlingCourse/{Case}?step=demand", "" },
        { People.OtherInspector, "/Cases/HandlingCourse/{Case}?step=court", "Input.Body=x" },
        { People.OtherInspector, "/Cases/HandlingCourse/{Case}?step=revoke", "Input.Reason=x" },
        { People.OtherFiler, "/Enterprise/Fine/{Case}", "Input.Lines=2026-12-30 1.00&Input.Reason=x" },
        { People.OtherInspector, "/Cases/Fine/{Case}?step=payment", "Input.Amount=1&Input.PaidOn=2026-12-01" },
        { People.OtherInspector, "/Cases/Fine/{Case}?step=remedy", "Input.Way=Suit&Input.On=2026-12-01&Input.Body=x" },
        { People.OtherInspector, "/Cases/Fine/{Case}?step=answer", "Input.Outcome=Upheld&Input.On=2026-12-01&Input.Body=x" },
        { People.OtherInspector, "/Cases/Fine/{Case}?step=demand", "" },
        { People.OtherInspector, "/Cases/Handling/{Case}", "Input.Percent=50&Input.Reason=x" },
        { People.OtherSupervisor, "/Approvals/Handling/{Case}", "Input.Percent=50&Input.Deadline=2026-12-20&Input.Heard=xx" },
        { People.OtherSupervisor, "/Approvals/Handling/{Case}?handler=SendBack", "Input.Reason=x" },
        { People.OtherInspector, "/Cases/Fine/{Case}?step=court", "Input.Body=x" },
        { People.OtherInspector, "/Cases/Fine/{Case}?step=report", "Input.Body=x" },
        { People.OtherSupervisor, "/Approvals/Fine/{Case}?step=plan", "" },
        { People.OtherSupervisor, "/Approvals/Fine/{Case}?step=plan&handler=Decline", "Input.Reason=x" },
        { People.OtherInspector, "/Cases/Fine/{Case}?step=change", "Input.Fine=1&Input.Reason=x" },
        { People.OtherInspector, "/Cases/Fine/{Case}?step=revoke", "Input.Reason=x" },
        { People.OtherInspector, "/Cases/Hearing/{Case}", "Input.Held=false&Input.Record=x" },
        { People.OtherInspector, "/Cases/HearingRequest/{Case}", "Input.ReceivedOn=2026-12-01" },
        { People.OtherInspector, "/Cases/HearingNotice/{Case}",
            "Input.HeldOn=2026-12-20&Input.Time=9:30&Input.Place=x&Input.Openness=Open&Input.ChairId=00000000-0000-7000-8000-000000000001" },
        { People.OtherInspector, "/Cases/Defence/{Case}", "Input.Manner=Oral&Input.ReceivedOn=2026-12-01&Input.Text=x" },
        { People.OtherInspector, "/Cases/Defence/{Case}?handler=Review", "Input.Number=1&Input.Outcome=Adopted&Input.Reasons=x" },
        { People.OtherInspector, "/Cases/Order/{Case}", "Input.Deadline=2026-12-20&Input.Demand=x" },
        { People.OtherInspector, "/Cases/Service/{Case}", "Input.ServedOn=2026-12-01&Input.Method=Post&Input.ReceivedBy=x" },
        { People.OtherInspector, "/Cases/Payment/{Case}", "Input.Amount=1&Input.PaidOn=2026-12-01" },
        { People.OtherInspector, "/Cases/Payment/{Case}?handler=List", "Input.ListId={Evidence}" },
        { People.OtherInspector, "/Cases/Split/{Case}", "Input.Payment=2" },
        { People.OtherInspector, "/Cases/Receipts/{Case}", "Input.Workers=k" },
        { People.OtherInspector, "/Cases/Dispute/{Case}", "Input.Payment=2&Input.WorkerKey=k&Input.Answer=x" },
        { People.OtherInspector, "/Cases/Payment/{Case}?handler=Return", "Input.EvidenceId={Evidence}&Input.Reason=x" },
        { People.OtherInspector, "/Cases/Refusal/{Case}", "Input.Grounds=x" },
        { People.OtherInspector, "/Cases/Revision/{Case}", "Input.Grounds=x&Input.Version=1" },
        { People.OtherInspector, "/Cases/Penalty/{Case}", "Input.Fine=10000&Input.Reasons=x" },
        { People.OtherInspector, "/Cases/Disclosure/{Case}", "Input.Facts=x" },
        { People.OtherInspector, "/Cases/UnionAnswer/{Case}", "Input.Adoption=Adopted&Input.Text=x" },
        { People.OtherInspector, "/Cases/Close/{Case}", "Input.Summary=x" },
        { People.OtherInspector, "/Cases/Open/11", "Input.FindingIds={Finding}&Input.Grounds=x" },
        { People.OtherInspector, "/Cases/Open/12", "Input.FindingIds={Finding}&Input.Grounds=x" },
        { People.OtherInspector, "/Inspection/Recommendation/{Demand}", "Input.Adoption=Refused&Input.Text=x" },
        { People.OtherSupervisor, "/Approvals/Disclosure/{Disclosure}", "" },
        { People.OtherInspector, "/Cases/DisclosureNotice/{Disclosure}", "Input.ServedOn=2026-12-01&Input.Method=InPerson&Input.ReceivedBy=xx" },
        { People.OtherInspector, "/Cases/DisclosureObjection/{Disclosure}", "Input.Adopted=true&Input.Reasons=x" },
        { People.OtherFiler, "/Enterprise/Disclosure/{Disclosure}", "Input.Text=x" },
        { People.OtherSupervisor, "/Approvals/Disclosure/{Disclosure}?handler=Decline", "Input.Reason=x" },
        { People.OtherInspector, "/Cases/Listing/{Case}", "Input.Migrant=x" },
        { People.OtherInspector, "/Cases/MajorNotice/{Case}", "Input.Category=Arrears" },
        { People.OtherInspector, "/Listings/Act/{Listing}?step=listing-time", "Input.Text=x" },
        { People.OtherInspector, "/Listings/Service/{Listing}?document=Notice", "Input.ServedOn=2026-12-01&Input.Method=InPerson&Input.ReceivedBy=xx" },
        { People.OtherSupervisor, "/Approvals/Listing/{Listing}?step=list", "" },
        { People.OtherFiler, "/Enterprise/Listing/{Listing}?step=listing-objection", "Input.Text=x" },
        { People.OtherSupervisor, "/Approvals/Penalty/{Case}", "" },
        { People.OtherSupervisor, "/Approvals/Penalty/{Case}?handler=SendBack", "Input.Reason=x" },
        { People.OtherUnion, "/Unions/Demand/{Demand}", "Input.Text=x" },
        { People.OtherUnion, "/Unions/Demand/{Demand}?handler=Dispute", "Input.Reasons=x" },
        { People.OtherUnion, "/Unions/Make", "Input.EnterpriseId=11&Input.Breach=x&Input.Demand=x&Input.AnswerBy=2026-12-10" },
    };

    /// <summary>Lists, counts and searches of the other county.</summary>
    public static TheoryData<string, string> Lists() => new()
    {
        { People.OtherFiler, "/Enterprise" },
        { People.OtherFiler, "/Enterprise/Matters" },
        { People.OtherFiler, "/Filings" },
        { People.OtherFiler, "/Filings/Template?format=csv" },
        { People.OtherInspector, "/Inspection" },
        { People.OtherInspector, "/Inspection/Findings?q=测试甲" },
        { People.OtherInspector, "/Inspection/Recommendations" },
        { People.OtherInspector, "/Inspection/Replaced" },
        { People.OtherInspector, "/Inspection/Paydays" },
        { People.OtherInspector, "/Inspection/Registers?q=测试甲" },
        { People.OtherFiler, "/Enterprise/Registers" },
        { People.OtherFiler, "/Enterprise/Registers/List/Deferral" },
        { People.OtherInspector, "/Cases?state=all" },
        { People.OtherInspector, "/Cases/Fines" },
        { People.OtherInspector, "/Cases?state=all&q=杭州" },
        { People.OtherSupervisor, "/Approvals" },
        { People.OtherSupervisor, "/Cases?state=all" },
        { People.OtherUnion, "/Unions" },
        { People.OtherUnion, "/Unions/Make" },
        { "", "/Disclosures" },
        { "", "/Disclosures?region=330106" },
        { "", "/api/v1/disclosures" },
    };

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Get_SomebodyElses_IsNotFound(string attacker, string address)
    {
        using var client = await ClientAsync(attacker);

        var answer = await client.ReadAsync(Fill(address));

        AssertTellsNothing(answer.Expect(404));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Post_SomebodyElses_IsNotFoundAndChangesNothing(string attacker, string address, string fields)
    {
        using var client = await ClientAsync(attacker);
        await client.TokenAsync();
        var before = await victim.Host.Database.FingerprintAsync();

        var answer = address.StartsWith("/Enterprise/Proof", StringComparison.Ordinal)
            ? await client.UploadAsync(Fill(address), "a.pdf", Journeys.Pdf(), Form(fields))
            : await client.SubmitAsync(Fill(address), Form(fields));

        AssertTellsNothing(answer.Expect(404));
        Assert.Equal(before, await victim.Host.Database.FingerprintAsync());
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Get_ListOfAnotherCounty_ShowsNothingOfIt(string attacker, string address)
    {
        using var client = await ClientAsync(attacker);

        AssertTellsNothing((await client.ReadAsync(address)).Expect(200), address.Contains("q=", StringComparison.Ordinal) ? 1 : 0);
    }

    [Fact]
    public async Task Post_OwnCaseWithSomebodyElsesProof_IsRefused()
    {
        using var client = await ClientAsync(People.OtherInspector);

        var answer = await client.PayAsync(victim.OwnCase, "1.00", "2026-12-01", victim.Evidence);

        Assert.Contains("已经核实或者退回", answer.Expect(409).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OwnCaseFromSomebodyElsesRecommendation_IsNotFound()
    {
        using var client = await ClientAsync(People.OtherInspector);
        var before = await victim.Host.Database.FingerprintAsync();

        var answer = await client.SubmitAsync($"/Cases/Open/12?recommendation={victim.Demand}",
            ("Input.FindingIds", victim.Finding.ToString()), ("Input.Grounds", "x"));

        AssertTellsNothing(answer.Expect(404));
        Assert.Equal(before, await victim.Host.Database.FingerprintAsync());
    }

    [Theory]
    [InlineData(People.Inspector)]
    [InlineData(People.CityInspector)]
    public async Task Get_OfficeOfTheCountyOrItsCity_SeesTheCase(string inspector)
    {
        using var client = await ClientAsync(inspector);

        // The control of this class: the same addresses and words, seen by those whose business it is.
        Assert.Contains("杭州测试甲", (await client.ReadAsync(Fill("/Cases/Detail/{Case}"))).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("杭州测试甲", (await client.ReadAsync("/Cases?state=all")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("杭州测试甲", (await client.ReadAsync("/Inspection/Findings")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("金丝雀", (await client.ReadAsync(Fill("/Inspection/Recommendation/{Demand}"))).Expect(200).Body, StringComparison.Ordinal);
        var evidence = (await client.ReadAsync(Fill("/Cases/Evidence/{Evidence}"))).Expect(200);
        Assert.Contains("金丝雀回单", evidence.Body, StringComparison.Ordinal);
        Assert.Equal("application/pdf", evidence.Header("content-type"));
        Assert.StartsWith("attachment", evidence.Header("content-disposition"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_CityInspector_SeesNothingOfAnotherCity()
    {
        using var client = await ClientAsync(People.CityInspector);

        (await client.ReadAsync($"/Cases/Detail/{victim.OwnCase}")).Expect(404);
        Assert.DoesNotContain("宁波测试乙", (await client.ReadAsync("/Cases?state=all")).Expect(200).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("宁波测试乙", (await client.ReadAsync("/Inspection/Findings")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_QueueOfTheOtherCounty_CountsOnlyItsOwn()
    {
        using var client = await ClientAsync(People.OtherInspector);

        var figures = (await client.ReadAsync("/Inspection")).Expect(200).Html.QuerySelectorAll(".figure b").Select(figure => figure.TextContent);

        // Overdue, proofs, enterprises with new findings, recommendations, contacts, inspections: the victim has one of three of them.
        Assert.Equal(["0", "0", "0", "0", "0", "0"], figures);
        using var own = await ClientAsync(People.Inspector);
        Assert.Equal(["0", "1", "1", "1", "0", "0"],
            (await own.ReadAsync("/Inspection")).Expect(200).Html.QuerySelectorAll(".figure b").Select(figure => figure.TextContent));
    }

    [Fact]
    public async Task Get_MyWages_ShowsTheWorkersOwnLineAlone()
    {
        using var client = await ClientAsync(People.Worker);

        var month = (await client.ReadAsync("/MyWages/2026-09")).Expect(200).Body;

        Assert.Contains("7,000.00", month, StringComparison.Ordinal);
        Assert.DoesNotContain("4,791.98", month, StringComparison.Ordinal);
        Assert.DoesNotContain(VictimFixture.OtherWorker, month, StringComparison.Ordinal);
        (await client.ReadAsync("/MyWages/2026-07")).Expect(404);
    }

    [Fact]
    public async Task Get_PublicReceipt_NamesNeitherEnterpriseNorWorker()
    {
        using var client = victim.Host.NewClient();
        await using var database = victim.Host.Database.Open();
        var number = database.Filings.Single(f => f.FilingId == victim.Accepted).ReceiptNumber;

        var body = (await client.ReadAsync("/Receipts/" + number)).Expect(200).Body;

        Assert.Contains(number, body, StringComparison.Ordinal);
        Assert.All(victim.Canaries.Where(canary => !canary.StartsWith("ZJ-", StringComparison.Ordinal)),
            canary => Assert.DoesNotContain(canary, body, StringComparison.Ordinal));
    }

    private Task<HttpClient> ClientAsync(string person) =>
        person.Length == 0 ? Task.FromResult(victim.Host.NewClient()) : victim.Host.SignedInAsync(person);

    private string Fill(string address) => typeof(VictimFixture).GetProperties().Where(p => p.PropertyType == typeof(Guid))
        .Aggregate(address, (text, p) => text.Replace($"{{{p.Name}}}",
            string.Create(CultureInfo.InvariantCulture, $"{p.GetValue(victim)}"), StringComparison.Ordinal));

    private (string Name, string? Value)[] Form(string fields) =>
        [.. Fill(fields).Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => (pair[0], (string?)pair[1]))];

    // A searched word comes back in the search box; that tells nothing.
    private void AssertTellsNothing(Answer answer, int echoes = 0)
    {
        var main = echoes == 0 ? answer.Body : string.Concat(answer.Html.QuerySelectorAll("main table, main .sheet").Select(part => part.TextContent));
        Assert.All(victim.Canaries, canary => Assert.DoesNotContain(canary, main, StringComparison.Ordinal));
    }
}
