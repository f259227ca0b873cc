using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Registers;

namespace WageSupervision.Domain.Tests.Registers;

/// <summary>登记：第七、八、十九、二十一、二十二条的事实，同意怎样计，最晚日由规则算出。</summary>
public sealed class RegisterTests
{
    private const string WestLake = "330106";
    private static readonly DateOnly Payday = new(2026, 11, 16);
    private static readonly Guid A = Guid.NewGuid();
    private static readonly Guid B = Guid.NewGuid();
    private static readonly RegisteredFile File = new(Guid.NewGuid(), "00");


    [Theory]
    [InlineData("6000 元", "基本工资", "转账", "次月15日", null, "")]
    [InlineData("6000 元", "基本工资", "转账", "", 15, "")]
    [InlineData("", "基本工资", "转账", "", 15, "工资支付标准")]
    [InlineData("6000 元", " ", "转账", "", 15, "项目")]
    [InlineData("6000 元", "基本工资", "", "", 15, "形式")]
    [InlineData("6000 元", "基本工资", "转账", "", null, "时间")]
    [InlineData("", "", "", "", null, "工资支付标准、项目、形式、时间")]
    public void 第八条_缺哪一项(string standard, string items, string form, string time, int? payday, string missing) =>
        Assert.Equal(missing, string.Join('、', new WageClause(standard, items, form, time, payday, "").Missing));

    [Fact]
    public void 第八条_约定的其他事项没有的不缺() => Assert.Empty(new WageClause("a", "b", "c", "d", null, "").Missing);

    [Fact]
    public void 第七条_没有公示没有文本的列出来()
    {
        var entry = Entry(new PaySystemParticulars("办法", new(2026, 1, 5), Consultation.None, null, ""));
        Assert.Equal(4, entry.Shortcomings.Count);
        Assert.Empty(Entry(new PaySystemParticulars("办法", new(2026, 1, 5), Consultation.WorkersCongress, new(2026, 1, 6), "张贴"), File).Shortcomings);
    }

    [Theory]
    [InlineData("2026-11-15", Outcome.NotApplicable, 0)]
    [InlineData("2026-11-16", Outcome.NotApplicable, 0)]
    [InlineData("2026-11-17", Outcome.Violated, 1)]
    public void 第二十一条_沉默不是同意_最晚日就是发放日(string asOf, Outcome outcome, int late)
    {
        var entry = Asking();
        var found = Assert.Single(Judge(entry, Day(asOf)));
        Assert.Equal((Payday, outcome, late), (found.DueOn!.Value, found.Found.Finding.Outcome, found.DaysLate!.Value));
        Assert.Contains("未答复2人，不算同意", found.About, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-15", Outcome.NotApplicable)]
    [InlineData("2026-12-16", Outcome.NotApplicable)]
    [InlineData("2026-12-17", Outcome.Violated)]
    public void 第二十一条_同意的最晚到发放日后三十日(string asOf, Outcome outcome)
    {
        var entry = Asking();
        var found = Judge(entry, Day(asOf), Said(A, true), Said(B, true));
        Assert.Equal((new DateOnly(2026, 12, 16), outcome), (Assert.Single(found).DueOn!.Value, found[0].Found.Finding.Outcome));
    }

    [Theory]
    [InlineData("2026-11-15", "2026-11-26")] // 发放日以前更正：照新的算
    [InlineData("2026-11-16", "2026-11-26")] // 发放日当日
    [InlineData("2026-11-17", "2026-11-16")] // 过了发放日才改晚：照原来的算
    public void 第二十一条_过了的发放日不能改晚(string correctedOn, string counted)
    {
        var entry = Asking();
        entry.Apply(entry.Correct(Day(correctedOn), ((DeferralParticulars)entry.Particulars) with { Payday = new(2026, 11, 26) }, entry.Workers, null, "写错"));

        Assert.Equal(Day(counted), entry.CountedPayday);
        Assert.Equal(Day(counted), Assert.Single(Judge(entry, new(2026, 11, 27))).DueOn);
    }

    [Fact]
    public void 第二十一条_再改一次也不能改晚_改早的照改()
    {
        var entry = Asking();
        var terms = (DeferralParticulars)entry.Particulars;
        foreach (var (on, payday) in new[] { ("2026-11-17", "2026-11-26"), ("2026-11-27", "2026-11-30"), ("2026-11-28", "2026-11-10") })
        {
            entry.Apply(entry.Correct(Day(on), terms with { Payday = Day(payday) }, entry.Workers, null, "写错"));
            Assert.Equal(payday == "2026-11-10" ? Day(payday) : Payday, entry.CountedPayday);
        }
    }

    [Fact]
    public void 第二十一条_月份写错的_连同发放日一起更正()
    {
        var entry = Asking();
        var terms = (DeferralParticulars)entry.Particulars;
        entry.Apply(entry.Correct(new(2026, 11, 17), terms with { Month = terms.Month.AddMonths(1), Payday = new(2026, 12, 15) }, entry.Workers, null, "月份写错"));

        Assert.Equal(new DateOnly(2026, 12, 15), entry.CountedPayday);
    }

    [Fact]
    public void 第二十一条_改为集体协商的_以前的材料不算协议()
    {
        var entry = Asking();
        entry.Apply(entry.AddFile(Payday, File, "通知"));
        entry.Apply(entry.Correct(Payday, ((DeferralParticulars)entry.Particulars) with { Basis = DeferralBasis.CollectiveConsultation, AgreedOn = Payday }, [],
            null, "改为集体协商"));

        Assert.False(entry.CollectiveAgreementShown);
        Assert.Contains("不算）", Assert.Single(Judge(entry, Payday.AddDays(1))).Facts.Single(fact => fact.Label == "延期的依据").Value, StringComparison.Ordinal);

        entry.Apply(entry.AddFile(Payday, File, "协议"));
        Assert.True(entry.CollectiveAgreementShown);
    }

    [Theory]
    [InlineData(-32, false)]
    [InlineData(-31, true)]
    [InlineData(0, true)]
    public void 第十九条_早一个月以上的支付不是结清(int days, bool accepted)
    {
        var entry = Entry(new SeparationParticulars(new(2026, 11, 20), 5000), File);
        if (accepted)
        {
            Assert.Equal(5000, entry.Pay(new(2026, 11, 25), new DateOnly(2026, 11, 20).AddDays(days), 5000, null).Amount);
        }
        else
        {
            Assert.Equal("paid-before",
                Assert.Throws<ProcedureRuleException>(() => entry.Pay(new(2026, 11, 25), new DateOnly(2026, 11, 20).AddDays(days), 5000, null)).Code);
        }
    }

    [Theory]
    [InlineData("4999.99", false)]
    [InlineData("5000", false)]
    [InlineData("5000.01", true)]
    public void 第十九条_付得比应结清的多_请核对(string paid, bool asked)
    {
        var entry = Entry(new SeparationParticulars(new(2026, 11, 20), 5000), File);
        entry.Apply(entry.Pay(new(2026, 11, 25), new(2026, 11, 25), decimal.Parse(paid, System.Globalization.CultureInfo.InvariantCulture), null));

        Assert.Equal(asked, entry.Shortcomings.Any(missing => missing.Contains("比应结清的工资多", StringComparison.Ordinal)));
    }

    [Fact]
    public void 第二十一条_一人同意一人不同意_分开判断()
    {
        var found = Judge(Asking(), Payday.AddDays(1), Said(A, true), Said(B, false));
        Assert.Equal([Payday, Payday.AddDays(30)], found.Select(one => one.DueOn!.Value));
        Assert.Equal([Outcome.Violated, Outcome.NotApplicable], found.Select(one => one.Found.Finding.Outcome));
    }

    [Theory]
    [InlineData(-1, ConsentStanding.Agreed)]
    [InlineData(0, ConsentStanding.Agreed)]
    [InlineData(1, ConsentStanding.Silent)]
    public void 第二十一条_发放日当日以前的同意才算(int days, ConsentStanding standing) =>
        Assert.Equal(standing, Consents.Count(Asking(), [Said(A, true, Payday.AddDays(days))]).Of(A));

    [Fact]
    public void 第二十一条_以最后一次为准_发放日以后的不算()
    {
        Assert.Equal(ConsentStanding.Refused, Consents.Count(Asking(), [Said(A, true), Said(A, false)]).Of(A));
        Assert.Equal(ConsentStanding.Agreed, Consents.Count(Asking(), [Said(A, true), Said(A, false, Payday.AddDays(1))]).Of(A));
    }

    [Fact]
    public void 第二十一条_没有列名的人的同意不算()
    {
        var consents = Consents.Count(Asking(), [Said(Guid.NewGuid(), true)]);
        Assert.Equal((0, 0, 2), (consents.Agreed, consents.Refused, consents.Silent));
    }

    [Fact]
    public void 第二十一条_更正以后要重新同意()
    {
        var entry = Asking();
        entry.Apply(entry.Correct(Payday,
            new DeferralParticulars(DeferralCause.BusinessDifficulty, new(2026, 10, 1), Payday, DeferralBasis.WorkerConsent, null, true, "y"), [A, B],
            null, "写错了"));
        Assert.Equal(2, entry.TermsSequence);
        Assert.Equal(ConsentStanding.Silent, Consents.Count(entry, [Said(A, true)]).Of(A));
        Assert.Equal(ConsentStanding.Agreed, Consents.Count(entry, [Said(A, true), new(A, 2, true, Payday)]).Of(A));
    }

    [Theory]
    [InlineData("2026-11-16", true, 30)]
    [InlineData("2026-11-17", true, 0)]
    [InlineData(null, true, 0)]
    [InlineData("2026-11-10", false, 0)]
    public void 第二十一条_集体协商要有协议_不晚于发放日(string? agreedOn, bool file, int days)
    {
        var entry = Entry(new DeferralParticulars(
            DeferralCause.BusinessDifficulty, new(2026, 10, 1), Payday, DeferralBasis.CollectiveConsultation, agreedOn is null
            ? null : Day(agreedOn), false, "x"), file ? File : null);
        Assert.Equal(Payday.AddDays(days), Assert.Single(Judge(entry, Payday)).DueOn);
        Assert.Equal(days == 0, entry.Shortcomings.Count > 0);
    }

    [Theory]
    [InlineData("2026-12-01", null, Outcome.Complied)]
    [InlineData("2026-12-10", "2026-12-09", Outcome.NotApplicable)]
    [InlineData("2026-12-11", "2026-12-09", Outcome.Violated)]
    public void 第二十一条_不可抗力消除后的下一个工作日(string asOf, string? ended, Outcome outcome)
    {
        var entry = Entry(new DeferralParticulars(DeferralCause.ForceMajeure, new(2026, 10, 1), Payday, null, null, false, "台风"));
        if (ended is not null)
        {
            entry.Apply(entry.End(Day(asOf), Day(ended), ""));
        }

        Assert.Equal(outcome, Assert.Single(Judge(entry, Day(asOf))).Found.Finding.Outcome);
    }

    [Fact]
    public void 第二十一条_付清以后按支付日判断()
    {
        var entry = Asking();
        entry.Apply(entry.Pay(Payday, Payday, null, null));
        Assert.Equal(Outcome.Complied, Assert.Single(Judge(entry, Payday.AddDays(90))).Found.Finding.Outcome);
        Assert.Throws<ProcedureRuleException>(() => entry.Pay(Payday, Payday, null, null));
        entry.Apply(entry.Strike(Payday, 2, "没有付"));
        Assert.Equal(Outcome.Violated, Assert.Single(Judge(entry, Payday.AddDays(90))).Found.Finding.Outcome);
        Assert.Throws<ProcedureRuleException>(() => entry.Strike(Payday, 2, "再撤"));
        Assert.Throws<ProcedureRuleException>(() => entry.Strike(Payday, 1, "登记本身"));
    }

    [Theory]
    [InlineData("2026-11-22", Outcome.NotApplicable, 0)]
    [InlineData("2026-11-23", Outcome.NotApplicable, 0)]
    [InlineData("2026-11-24", Outcome.Violated, 1)]
    public void 第十九条_最晚结清日和未付金额由规则算出(string asOf, Outcome outcome, int late)
    {
        var entry = Entry(new SeparationParticulars(new(2026, 11, 18), 9000));
        entry.Apply(entry.Pay(Day("2026-11-20"), Day("2026-11-20"), 4000, File));
        var found = Assert.Single(Judge(entry, Day(asOf)));
        Assert.Equal((new DateOnly(2026, 11, 23), 5000m, outcome, late),
            (found.DueOn!.Value, found.Outstanding!.Value, found.Found.Finding.Outcome, found.DaysLate!.Value));
        Assert.True(found.Open);
    }

    [Fact]
    public void 第十九条_撤销的付款不算()
    {
        var entry = Entry(new SeparationParticulars(new(2026, 11, 18), 9000));
        entry.Apply(entry.Pay(Day("2026-11-20"), Day("2026-11-20"), 9000, null));
        Assert.Equal(0, Assert.Single(Judge(entry, Day("2026-11-30"))).Outstanding);
        entry.Apply(entry.Strike(Day("2026-11-21"), 2, "退票"));
        Assert.Equal(9000, Assert.Single(Judge(entry, Day("2026-11-30"))).Outstanding);
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-31", 5999.99, Outcome.Violated)]
    [InlineData("2026-03-01", "2026-03-31", 6000, Outcome.Complied)]
    [InlineData("2026-03-01", "2026-04-01", 6000, Outcome.Undetermined)]
    [InlineData("2026-04-01", "2026-04-30", 1, Outcome.Violated)]
    [InlineData("2026-04-01", "2026-04-30", 9000, Outcome.Complied)]
    public void 第二十二条_第一个周期按合同_以后按下限(string start, string end, double paid, Outcome outcome)
    {
        var entry = Stopped(workersFault: false);
        entry.Apply(entry.RecordWage(Day("2026-05-01"), Day(start), Day(end), false, 6000, (decimal)paid));
        Assert.Equal(outcome, Assert.Single(Judge(entry, Day("2026-05-01"))).Found.Finding.Outcome);
    }

    [Fact]
    public void 第二十二条_企业说是劳动者造成的_不能认定()
    {
        var entry = Stopped(workersFault: true);
        entry.Apply(entry.RecordWage(Day("2026-05-01"), Day("2026-04-01"), Day("2026-04-30"), false, 6000, 1));
        Assert.Equal(Outcome.Undetermined, Assert.Single(Judge(entry, Day("2026-05-01"))).Found.Finding.Outcome);
    }

    [Fact]
    public void 第二十二条_下限取自规则()
    {
        var floors = RegisterJudge.FloorsOf(Stopped(false), WestLake, Day("2026-03-10"), LegalParameters.Shipped)!;
        Assert.Equal((Day("2026-03-31"), new YearMonth(2026, 4)), (floors.FirstCycleEnd, floors.Month));
        Assert.Equal(floors.Worked!.Value * 0.8m, floors.Idle!.Value);
    }

    [Fact]
    public void 结束早于开始_不行_停工以外的期间不行()
    {
        var entry = Stopped(false);
        Assert.Equal("EndedOn", Assert.Throws<ProcedureRuleException>(() => entry.End(Day("2026-05-01"), Day("2026-02-28"), "")).Field);
        entry.Apply(entry.End(Day("2026-05-01"), Day("2026-04-15"), ""));
        Assert.Throws<ProcedureRuleException>(() => entry.RecordWage(Day("2026-05-01"), Day("2026-04-16"), Day("2026-04-30"), true, null, 1));
        Assert.Throws<ProcedureRuleException>(() => entry.RecordWage(Day("2026-05-01"), Day("2026-02-01"), Day("2026-02-28"), true, null, 1));
        Assert.Throws<ProcedureRuleException>(() => Asking().End(Payday, Payday, ""));
    }

    [Fact]
    public void 撤销登记以后_不再判断_不能再改()
    {
        var entry = Asking();
        entry.Apply(entry.Withdraw(Payday, "重复"));
        Assert.Empty(Judge(entry, Payday.AddDays(60)));
        Assert.Equal("entry-withdrawn", Assert.Throws<ProcedureRuleException>(() => entry.Withdraw(Payday, "再撤")).Code);
        Assert.Throws<ProcedureRuleException>(() => entry.Correct(Payday, entry.Particulars, [], null, "x"));
    }

    [Fact]
    public void 事件存得下读得回()
    {
        var contract = new ContractParticulars(new(2026, 1, 1), new(2026, 1, 2), null, new WageClause("6000", "基本", "转账", "", 15, ""));
        ProcedureEvent registered = new EntryRegistered(contract, [A], File) { On = Payday };
        var text = StoredEvents.Write(registered);
        var read = Assert.IsType<EntryRegistered>(StoredEvents.Read(text));
        Assert.Equal(((EntryRegistered)registered).Particulars, read.Particulars);
        Assert.DoesNotContain("missing", text, StringComparison.Ordinal);
    }

    private static RegisterEntry Asking() =>
        Entry(new DeferralParticulars(DeferralCause.BusinessDifficulty, new(2026, 10, 1), Payday, DeferralBasis.WorkerConsent, null, false, "x"), null, A, B);

    private static RegisterEntry Stopped(bool workersFault) => Entry(new StoppageParticulars(new(2026, 3, 1), "全厂", "停电", workersFault));

    private static RegisterEntry Entry(Particulars particulars, RegisteredFile? file = null, params Guid[] workers) =>
        RegisterEntry.From([new EntryRegistered(particulars, workers, file) { On = particulars.FirstDay }]);

    private static ConsentGiven Said(Guid worker, bool agreed, DateOnly? on = null) => new(worker, 1, agreed, on ?? Payday.AddDays(-3));

    private static IReadOnlyList<RegisterConclusion> Judge(RegisterEntry entry, DateOnly asOf, params ConsentGiven[] said) =>
        RegisterJudge.Judge(entry, Consents.Count(entry, said), WestLake, asOf, LegalParameters.Shipped);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
