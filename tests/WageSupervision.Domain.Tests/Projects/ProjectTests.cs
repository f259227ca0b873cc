using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Projects;
using static WageSupervision.Domain.Tests.Projects.Site;

namespace WageSupervision.Domain.Tests.Projects;

/// <summary>工程项目：没有登记的就是未查明；企业申报的，监察员确认以前不算。</summary>
public sealed class ProjectTests
{
    [Fact]
    public void 没有登记的都不能认定_一项也不违反()
    {
        var sheets = SiteChecks.Of(With(), Today, ParameterSet.Shipped);
        Assert.Equal(13, sheets.Count);
        Assert.All(sheets, sheet => Assert.Equal("undetermined", sheet.Verdict.Outcome));
    }

    [Fact]
    public void 登记了账户就是开了户_查明没有的才违反_出处写明()
    {
        var opened = SiteChecks.Of(With(new AccountFact(new(2026, 3, 1), "演示银行", null)), Today, ParameterSet.Shipped)
            .Single(sheet => sheet.RuleId == "GWY724-26-1");
        Assert.Equal("complied", opened.Verdict.Outcome);
        Assert.Contains(opened.Facts, fact => fact is { Value: "是", Source: "施工、分包合同（2026-11-20 登记）" });
        Assert.Equal("violated", SiteChecks.Of(With(new DutyFact(SiteDutyKind.AccountOpened, false)), Today, ParameterSet.Shipped)
            .Single(sheet => sheet.RuleId == "GWY724-26-1").Verdict.Outcome);
    }

    [Fact]
    public void 企业申报的_确认以前不算_确认以后出处是企业申报()
    {
        var factId = Guid.NewGuid();
        ProcedureEvent[] history =
        [
            new ProjectRecorded("演示大厦", "330106", "演示路", FactSource.SiteInspection) { On = Today },
            new FactProposed(factId, new DutyFact(SiteDutyKind.NoticeBoard, true), 1, "照片", "x") { On = Today },
        ];
        Assert.Empty(Project.From(history).Facts);
        Assert.Single(Project.From(history).Proposals);
        var confirmed = Steps.The<ConfirmFactStep>().Enter(Project.From(history), Today, new(factId, "看过照片"))("");
        var project = Project.From([.. history, confirmed]);
        Assert.Equal(FactSource.Enterprise, Assert.Single(project.Facts).Source);
        Assert.Empty(project.Proposals);
        Assert.Equal("no-such-fact", Assert.Throws<ProcedureRuleException>(() => Steps.The<DeclineFactStep>().Enter(project, Today, new(factId, "x"))).Code);
    }

    [Fact]
    public void 同一项以后登记的为准_撤下以后是原来的_都撤下是未查明()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        ProcedureEvent[] history =
        [
            new ProjectRecorded("演示大厦", "330106", "演示路", FactSource.SiteInspection) { On = Today },
            new FactRecorded(first, new DutyFact(SiteDutyKind.NoticeBoard, false), FactSource.SiteInspection, "", "x") { On = Today },
            new FactRecorded(second, new DutyFact(SiteDutyKind.NoticeBoard, true), FactSource.SiteInspection, "", "x") { On = Today },
        ];
        Assert.Equal(second, Assert.Single(Project.From(history).Facts).FactId);
        var withdrawn = Steps.The<WithdrawFactStep>().Enter(Project.From(history), Today, new(second, "记错了"))("");
        Assert.Equal(first, Assert.Single(Project.From([.. history, withdrawn]).Facts).FactId);
        var all = Steps.The<WithdrawFactStep>().Enter(Project.From([.. history, withdrawn]), Today, new(first, "也记错了"))("");
        Assert.Empty(Project.From([.. history, withdrawn, all]).Facts);
    }

    // 先动用的先补足；后动用的不推迟先到的期限。2026-11-20 动用的到 12-04，11-27 动用的到 12-11。
    [Theory]
    [InlineData(0, "2026-12-04")]
    [InlineData(79_999.99, "2026-12-04")]
    [InlineData(80_000, "2026-12-11")]
    [InlineData(90_000, null)]
    public void 补足的期限从最早没有补足的动用起算(double refilled, string? due)
    {
        ProjectFact[] facts = [new DepositFact(DepositForm.Money, 500_000, null), new DepositUseFact(10_000, Today.AddDays(7)), new DepositUseFact(80_000, Today)];
        var project = refilled == 0 ? With(facts) : With([.. facts, new DepositRefillFact((decimal)refilled, Today.AddDays(7))]);
        Assert.Equal(due, project.Clocks(WorkCalendar.Shipped).SingleOrDefault()?.DueOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(419_999.99, null)]
    [InlineData(420_000, null)]
    [InlineData(420_000.01, "more-than-deposit")]
    public void 动用不多于保证金里还有的(double amount, string? code) => Assert.Equal(code, With(
        new DepositFact(DepositForm.Money, 500_000, null), new DepositUseFact(80_000, Today)).Fault(new DepositUseFact((decimal)amount, Today))?.Code);

    [Theory]
    [InlineData(100, 100, null)]
    [InlineData(100, 100.01, "paid-more-than-price")]
    public void 已付不多于合同价款(double sum, double paid, string? code) =>
        Assert.Equal(code, With(OwnerParty).Fault(new PriceFact(OwnerParty.PartyId, (decimal)sum, (decimal)paid, true))?.Code);

    // 2026-11-20（星期五）动用，十个工作日到 12-04。
    [Fact]
    public void 动用保证金以后十个工作日补足_补足了就不再计算()
    {
        var project = With(new DepositFact(DepositForm.Money, 500_000, null), new DepositUseFact(80_000, Today));
        Assert.Equal(new DateOnly(2026, 12, 4), Assert.Single(project.Clocks(WorkCalendar.Shipped)).DueOn);
        Assert.Equal("more-than-used", project.Fault(new DepositRefillFact(80_000.01m, Today))?.Code);
        Assert.Null(project.Fault(new DepositRefillFact(80_000, Today)));
        Assert.Single(With(new DepositFact(DepositForm.Money, 500_000, null), new DepositUseFact(80_000, Today), new DepositRefillFact(79_999.99m, Today))
            .Clocks(WorkCalendar.Shipped));
        Assert.Empty(With(new DepositFact(DepositForm.Money, 500_000, null), new DepositUseFact(80_000, Today), new DepositRefillFact(80_000, Today))
            .Clocks(WorkCalendar.Shipped));
    }

    [Fact]
    public void 保函没有完工时才看到期()
    {
        var letter = new DepositFact(DepositForm.Letter, 500_000, new DateOnly(2026, 12, 31));
        Assert.Equal("保函到期", Assert.Single(With(letter).Clocks(WorkCalendar.Shipped)).Title);
        Assert.Empty(With(letter, new CompletionFact(Today)).Clocks(WorkCalendar.Shipped));
    }

    [Theory]
    [InlineData("2026-11-19", null)]
    [InlineData("2026-11-20", null)]
    [InlineData("2026-11-21", "day-to-come")]
    public void 日期不晚于今天(string day, string? code) =>
        Assert.Equal(code, With().Fault(new AccountFact(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), "演示银行", null))?.Code);

    [Theory]
    [InlineData("2026-02-28", "before-opening")]
    [InlineData("2026-03-01", null)]
    public void 账户往来不早于开户(string day, string? code) => Assert.Equal(code, With(new AccountFact(new(2026, 3, 1), "演示银行", null))
        .Fault(new MovementFact(true, 1, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)))?.Code);

    [Fact]
    public void 记不下的事实说明为什么()
    {
        Assert.Equal("no-account", With().Fault(new MovementFact(true, 1, Today))?.Code);
        Assert.Equal("no-deposit", With(new DepositFact(DepositForm.Exempt, null, null)).Fault(new DepositUseFact(1, Today))?.Code);
        Assert.Equal("second-of-role", With(OwnerParty).Fault(OwnerParty with { PartyId = Guid.NewGuid() })?.Code);
        Assert.Null(With(OwnerParty).Fault(OwnerParty with { Name = "改名" }));
        Assert.Equal("circle", With(OwnerParty, ContractorParty(), SubParty()).Fault(ContractorParty() with { GivenBy = Sub })?.Code);
        Assert.Equal("no-such-party", With().Fault(SubParty())?.Code);
        Assert.Equal("no-such-party", With().Fault(new PriceFact(Sub, 1, 1, true))?.Code);
        Assert.Equal("owner-given", With(OwnerParty, ForemanParty(null)).Fault(OwnerParty with { GivenBy = Foreman })?.Code);
        Assert.Equal("known-by-itself", With().Fault(new DutyFact(SiteDutyKind.AccountOpened, true))?.Code);
        Assert.Null(With().Fault(new DutyFact(SiteDutyKind.AccountOpened, false)));
    }

    [Theory]
    [InlineData(10_000_000, 299_999.99, "在国家规定的幅度（1% 到 3%）以内。")]
    [InlineData(10_000_000, 300_000, "达到国家规定幅度的上限（3%）。")]
    [InlineData(10_000_000, 100_000, "在国家规定的幅度（1% 到 3%）以内。")]
    [InlineData(10_000_000, 99_999.99, "在 0.5% 到 1% 之间：总承包单位在本地有没有多个项目，或者减免的决定？")]
    [InlineData(10_000_000, 50_000, "在 0.5% 到 1% 之间：总承包单位在本地有没有多个项目，或者减免的决定？")]
    [InlineData(10_000_000, 49_999.99, "低于国家规定的最低幅度（合同额的 0.5%）。有没有减免的决定？")]
    [InlineData(3_000_000, 0, "低于国家规定的最低幅度（合同额的 0.5%）。有没有减免的决定？")]
    [InlineData(2_999_999.99, 0, "低于国家规定的最低幅度（合同额的 0.5%）。有没有减免的决定？合同额不足 300 万元，前一年没有拖欠的可以免存；前一年有没有拖欠？")]
    public void 保证金只说幅度_不认定违反(double sum, double amount, string said) =>
        Assert.Equal(said, WageDeposit.Say((decimal)sum, new DepositFact(DepositForm.Money, (decimal)amount, null)));

    [Fact]
    public void 保证金缺事实的问()
    {
        Assert.Equal("有没有存储保证金或者提供保函，未查明。", WageDeposit.Say(1, null));
        Assert.Equal("施工总承包合同的价款是多少？知道了才能算幅度。", WageDeposit.Say(null, new(DepositForm.Money, 1, null)));
        Assert.Equal("存了多少、保函担保多少？", WageDeposit.Say(1, new(DepositForm.Letter, null, null)));
        Assert.Equal("300000.00", WageDeposit.Work(10_000_000)[1].Value);
    }

    [Fact]
    public void 事实存得下读得回()
    {
        ProcedureEvent recorded = new FactRecorded(Guid.NewGuid(), SubParty(null), FactSource.Contract, "合同第三页", "x") { On = Today };
        Assert.Equal(recorded, StoredEvents.Read(StoredEvents.Write(recorded)));
    }
}
