using MediatR;
using WageSupervision.Domain.Projects;
using WageSupervision.Web.Features.Projects;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Demo;

/// <summary>
/// Building projects of 西湖区: one whose contractor gave work to an individual, one with a proper chain, safeguards and a used deposit, one of which
/// nearly nothing is known, one that is complete. Their parties are plainly artificial or enterprises of the demo.
/// </summary>
/// <param name="stage">The stage.</param>
/// <param name="office">The officers of the county.</param>
/// <param name="contractor">A registered contractor.</param>
/// <param name="labour">A registered labour subcontractor, of filer@demo.</param>
internal sealed class DemoProjects(DemoStage stage, DemoOffice office, DemoFirm contractor, DemoFirm labour)
{
    /// <summary>The project whose contractor gave work to an individual.</summary>
    public const string OfForeman = "演示花园一期";

    /// <summary>The project with a proper chain.</summary>
    public const string OfSubcontractor = "演示学校改建";

    /// <summary>The individual.</summary>
    public const string Foreman = "演示包工头丁";

    /// <summary>All scripts.</summary>
    public IEnumerable<IAsyncEnumerable<DateTimeOffset>> All() => [ForemanAsync(), SubcontractorAsync(), UnknownAsync(), CompleteAsync()];

    /// <summary>The id of a party by the names of project and party.</summary>
    public static async Task<(Guid Project, Guid Party)> FindAsync(DemoStage stage, string project, string party)
    {
        var row = await stage.WithAsync(database => Task.FromResult(database.Projects.Single(p => p.Name == project)));
        return (row.ProjectId, (await ReadAsync(stage, row.ProjectId)).Parties.Single(each => each.Name == party).PartyId);
    }

    private static async Task<Project> ReadAsync(DemoStage stage, Guid project) => Project.From((await stage.WithAsync(database =>
        Task.FromResult(database.ProcedureEvents.Where(e => e.SubjectId == project).OrderBy(e => e.Sequence).ToList()))).Select(Ledger.Event));

    private async IAsyncEnumerable<DateTimeOffset> ForemanAsync()
    {
        yield return stage.Ago(46, 15);
        var project = await RecordAsync(OfForeman, "文三路演示段 8 号");
        yield return stage.Ago(46, 40);
        var owner = await PartyAsync(project, PartyRole.Owner, "演示置业有限公司", null);
        var general = await PartyAsync(project, PartyRole.GeneralContractor, contractor.Name, owner, contractor, true);
        var foreman = await PartyAsync(project, PartyRole.Individual, Foreman, general);
        yield return stage.Ago(45, 20);
        await FactAsync(project, new() { Kind = "price", PartyId = general, ContractSum = 42_000_000, PaidIn = 31_500_000, PaidInTime = true });
        await FactAsync(project, new() { Kind = "price", PartyId = foreman, ContractSum = 1_800_000, PaidIn = 1_200_000 });
        await FactAsync(project, new() { Kind = "duty", Duty = SiteDutyKind.NoticeBoard, Holds = false }, FactSource.SiteInspection);
        await FactAsync(project, new() { Kind = "duty", Duty = SiteDutyKind.RegisteredBeforeEntry, Holds = false }, FactSource.SiteInspection);
        await FactAsync(project, new() { Kind = "duty", Duty = SiteDutyKind.AccountOpened, Holds = false }, FactSource.BankRecord);
    }

    private async IAsyncEnumerable<DateTimeOffset> SubcontractorAsync()
    {
        yield return stage.Ago(60, 30);
        var project = await RecordAsync(OfSubcontractor, "西溪演示路 19 号");
        yield return stage.Ago(60, 50);
        var owner = await PartyAsync(project, PartyRole.Owner, "演示教育发展中心", null);
        var general = await PartyAsync(project, PartyRole.GeneralContractor, "演示第一建工有限公司", owner, null, true);
        var sub = await PartyAsync(project, PartyRole.LabourSubcontractor, labour.Name, general, labour, true);
        yield return stage.Ago(58, 30);
        await FactAsync(project, new() { Kind = "price", PartyId = general, ContractSum = 18_000_000, PaidIn = 17_960_000, PaidInTime = false });
        await FactAsync(project, new() { Kind = "price", PartyId = sub, ContractSum = 3_600_000, PaidIn = 3_100_000, PaidInTime = true });
        await FactAsync(project, new() { Kind = "account", Day = stage.Today.AddDays(-300), Name = "演示银行西湖支行", Holds = true }, FactSource.BankRecord);
        await FactAsync(project, new() { Kind = "movement", Holds = true, Amount = 860_000, Day = stage.Today.AddDays(-120) }, FactSource.BankRecord);
        await FactAsync(project, new() { Kind = "movement", Holds = false, Amount = 792_400, Day = stage.Today.AddDays(-110) }, FactSource.BankRecord);
        await FactAsync(project, new() { Kind = "deposit", Deposit = DepositForm.Letter, Amount = 360_000, Day = stage.Today.AddDays(90) },
            FactSource.BankRecord);
        foreach (var duty in new[] { SiteDutyKind.PriceGuaranteed, SiteDutyKind.LabourCostDueMonthly, SiteDutyKind.ContractBeforeEntry,
            SiteDutyKind.RegisteredBeforeEntry, SiteDutyKind.NoticeBoard, SiteDutyKind.LabourOfficer, SiteDutyKind.PaidInMoney })
        {
            await FactAsync(project, new() { Kind = "duty", Duty = duty, Holds = true }, FactSource.SiteInspection);
        }

        await FactAsync(project, new() { Kind = "duty", Duty = SiteDutyKind.LabourCostPaid, Holds = false }, FactSource.BankRecord);
        yield return stage.Ago(9, 25);
        await FactAsync(project, new() { Kind = "deposit-use", Amount = 80_000, Day = stage.Day }, FactSource.BankRecord);
        yield return stage.Ago(4, 35);
        await ProposeAsync(
            project, new() { Kind = "duty", Duty = SiteDutyKind.WorkConfirmedMonthly, Holds = true, Note = "近三个月的工资支付表，有本人签字" });
        await ProposeAsync(project, new() { Kind = "duty", Duty = SiteDutyKind.CardWithWorker, Holds = true, Note = "工人签收工资卡的清单" });
        yield return stage.Ago(3, 45);
        var proposals = (await ReadAsync(stage, project)).Proposals;
        await stage.SendAsync(office.Inspector, new DecideFact(project, FactVerdict.Confirm, proposals[0].FactId, "核对过三个月的工资支付表。"));
    }

    private async IAsyncEnumerable<DateTimeOffset> UnknownAsync()
    {
        yield return stage.Ago(7, 20);
        var project = await RecordAsync("演示仓库扩建", "转塘演示工业区 3 号");
        await PartyAsync(project, PartyRole.LabourSubcontractor, "演示劳务队（名称未查明）", null);
    }

    private async IAsyncEnumerable<DateTimeOffset> CompleteAsync()
    {
        yield return stage.Ago(80, 20);
        var project = await RecordAsync("演示桥梁加固", "古荡演示桥");
        var owner = await PartyAsync(project, PartyRole.Owner, "演示市政中心", null);
        await PartyAsync(project, PartyRole.GeneralContractor, "演示路桥有限公司", owner, null, true);
        await FactAsync(project, new() { Kind = "account", Day = stage.Today.AddDays(-400), Name = "演示银行古荡支行" }, FactSource.BankRecord);
        await FactAsync(project, new() { Kind = "completion", Day = stage.Day.AddDays(-5) });
        await FactAsync(project, new() { Kind = "deposit", Deposit = DepositForm.Exempt });
        yield return stage.Ago(50, 20);
        await FactAsync(project, new() { Kind = "closing-notice", Day = stage.Day.AddDays(-2) });
        yield return stage.Ago(20, 20);
        await FactAsync(project, new() { Kind = "closing", Day = stage.Day.AddDays(-1), Holds = false }, FactSource.BankRecord);
    }

    private Task<Guid> RecordAsync(string name, string place) =>
        stage.SendAsync(office.Inspector, new RecordProject(name, office.Inspector.RegionCode, place, FactSource.SiteInspection));

    private async Task<Guid> PartyAsync(Guid project, PartyRole role, string name, Guid? giver, DemoFirm? firm = null, bool? qualified = null)
    {
        var party = Guid.CreateVersion7();
        await FactAsync(project, new()
        {
            Kind = "party",
            PartyId = party,
            Role = role,
            Name = name,
            GivenBy = giver,
            Qualified = qualified,
            HandedOnWhole = qualified is null ? null : false,
            CreditCode = firm is null ? null : DemoPeople.CreditCode(firm),
        });
        return party;
    }

    private Task<Unit> FactAsync(Guid project, FactForm form, FactSource source = FactSource.Contract)
    {
        form.Source = source;
        return stage.SendAsync(office.Inspector, new RecordFact(project, form));
    }

    private Task<Unit> ProposeAsync(Guid project, FactForm form) => stage.SendAsync(labour.Filer, new ProposeFact(project, form));
}
