using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Security;

/// <summary>An enterprise of 西湖区 with one of everything, and the words by which any of it would be recognised elsewhere.</summary>
public sealed class VictimFixture : PortalFixture
{
    /// <summary>The worker who has an account.</summary>
    public const string OwnWorker = "金丝雀甲";

    /// <summary>Another worker of the same enterprise.</summary>
    public const string OtherWorker = "金丝雀乙";

    /// <summary>A filing that was accepted with findings.</summary>
    public Guid Accepted { get; private set; }

    /// <summary>A filing that awaits its confirmation.</summary>
    public Guid Awaiting { get; private set; }

    /// <summary>A case with a served order, an unread proof and a notice of penalty that waits for its decision.</summary>
    public Guid Case { get; private set; }

    /// <summary>Its order on paper.</summary>
    public Guid Paper { get; private set; }

    /// <summary>The proof in it.</summary>
    public Guid Evidence { get; private set; }

    /// <summary>A disclosure that waits for its decision.</summary>
    public Guid Disclosure { get; private set; }

    /// <summary>A listing whose notice was served.</summary>
    public Guid Listing { get; private set; }

    /// <summary>A demand with a recommendation.</summary>
    public Guid Demand { get; private set; }

    /// <summary>A deferral that asks the worker who has an account.</summary>
    public Guid Register { get; private set; }

    /// <summary>Its file.</summary>
    public Guid RegisterFile { get; private set; }

    /// <summary>A finding that is in no case yet.</summary>
    public Guid Finding { get; private set; }

    /// <summary>A case of the other county.</summary>
    public Guid OwnCase { get; private set; }

    /// <summary>None of these may show outside the enterprise's own county.</summary>
    public IReadOnlyList<string> Canaries { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        using (var filer = await Host.SignedInAsync(People.Filer))
        using (var union = await Host.SignedInAsync(People.Union))
        {
            // Ten workers unpaid: serious by Article 30, so that a disclosure can be proposed.
            var lines = SheetFiles.Lines(10);
            lines[0] = lines[0] with { WorkerName = OwnWorker };
            lines[1] = lines[1] with { WorkerName = OtherWorker, BasicWage = 5431.98m, Gross = 5431.98m, Net = 4791.98m };
            Accepted = await filer.FileAsync(SheetFiles.Xlsx(lines));
            Register = await filer.RegisterAsync("Deferral",
                Entries.Deferral($"{OwnWorker} {SheetFiles.IdentityNumber(100)}").With(("Input.Grounds", "金丝雀理由")), Journeys.Pdf("金丝雀材料"));
            Demand = await union.DemandAsync(People.WestLakeEnterprise, "2026-11-21", "金丝雀违法事实");
        }

        using (var inspector = await Host.SignedInAsync(People.Inspector))
        using (var filer = await Host.SignedInAsync(People.Filer))
        {
            Case = await inspector.OpenCaseAsync(People.WestLakeEnterprise);
            (await inspector.OrderAsync(Case, "2026-11-30")).Expect(302);
            (await inspector.ServeAsync(Case, "2026-11-20")).Expect(302);
            Finding = await FindingOfAnotherMonthAsync(filer);
            await using var issued = Host.Database.Open();
            Paper = issued.Papers.Single(p => p.SubjectId == Case && p.Kind == "correction-order").PaperId;
        }

        Host.Time.GoTo(new DateOnly(2026, 12, 1));
        using (var inspector = await Host.SignedInAsync(People.Inspector))
        using (var filer = await Host.SignedInAsync(People.Filer))
        using (var union = await Host.SignedInAsync(People.Union))
        using (var other = await Host.SignedInAsync(People.OtherFiler))
        using (var otherInspector = await Host.SignedInAsync(People.OtherInspector))
        {
            (await inspector.RefuseAsync(Case)).Expect(302);
            (await inspector.NoticeAsync(Case, "12345")).Expect(302);
            (await inspector.ProposeAsync(Case, "金丝雀公示事实")).Expect(302);
            await inspector.OpenIncidentAsync(("Input.SourceId", Case.ToString()), ("Input.Source", "Case"), ("Input.SourceNumber", "案"));
            Listing = await inspector.ProposeListingAsync(Host, Case);
            (await inspector.ServeListingAsync(Listing, "Notice", "2026-12-01")).Expect(302);
            (await filer.ProveAsync(Case, "1234.56", "2026-12-01", Journeys.Pdf("金丝雀回单"), "金丝雀回单.pdf")).Expect(302);
            (await union.RecommendAsync(Demand)).Expect(302);
            Awaiting = await filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(2, prefix: "金丝雀")), month: 10);
            await other.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1, firstDay: 300, prefix: "乙")));
            OwnCase = await otherInspector.OpenCaseAsync(People.HaishuEnterprise);
        }

        await using var database = Host.Database.Open();
        var row = database.Cases.Single(c => c.CaseId == Case);
        Evidence = database.Evidence.Single(e => e.CaseId == Case && e.FileName != Journeys.ServiceReceipt).EvidenceId;
        RegisterFile = database.RegisterFiles.Single().FileId;
        Disclosure = database.Disclosures.Single(d => d.CaseId == Case).DisclosureId;
        using (var inspector = await Host.SignedInAsync(People.Inspector))
        {
            (await inspector.NotifyAsync(Disclosure, "2026-12-01")).Expect(302);
        }

        var demand = database.UnionDemands.Single(d => d.DemandId == Demand);
        Canaries =
        [
            "杭州测试甲", "91330106TESTA00013", "金丝雀", row.CaseNumber, demand.DemandNumber, "4,791.98", "1,234.56", SheetFiles.IdentityNumber(100),
            .. database.Filings.Where(f => f.EnterpriseId == People.WestLakeEnterprise).Select(f => f.ReceiptNumber),
        ];
        var worker = database.Users.Single(a => a.UserName == People.Worker);
        worker.IdentityIndex = Host.Services.GetRequiredService<FieldProtector>().IndexOf(SheetFiles.IdentityNumber(100));
        await database.SaveChangesAsync();
    }

    private async Task<Guid> FindingOfAnotherMonthAsync(HttpClient filer)
    {
        var filing = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1, prefix: "金丝雀")), month: 8);
        await using var database = Host.Database.Open();
        return database.Findings.Single(f => f.FilingId == filing).FindingId;
    }
}
