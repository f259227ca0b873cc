using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.Labour;
using WageSupervision.Domain.Law.Order353.Article08;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Proofs;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Tests.Payroll;

public sealed class PayrollJudgeTests
{
    private static readonly PayrollCircumstances Sheet = new(
        "330106", new(2026, 9, 1), new(2026, 9, 30), new(2026, 10, 15), new(2026, 10, 15), Employment.FullTime, new(2026, 11, 22));

    private static readonly PayrollLine InOrder = new()
    {
        Row = 4,
        WorkerName = "张三",
        IdentityNumber = "330102199001010004",
        DaysWorked = 22,
        Gross = 8000,
        Pension = 640,
        IncomeTax = 90,
        Net = 7270,
    };

    [Fact]
    public void 合规的行只计数()
    {
        var judgement = PayrollJudge.Judge([InOrder, InOrder with { Row = 5, IdentityNumber = "330102199001010012" }], Sheet, LegalParameters.Shipped);
        Assert.Empty(judgement.Findings);
        Assert.Equal(
            new Dictionary<string, int> { ["ZJ353-14-1"] = 1, ["ZJ353-6-1"] = 2, ["ZJ353-14-2"] = 2, ["ZJ353-20-1"] = 2 },
            judgement.Complied);
        Assert.Equal(["minimum-wage", "work-calendar"], judgement.ParametersUsed.Select(parameter => parameter.Name));
    }

    [Fact]
    public void 最低工资_加班费和津贴不计入()
    {
        var finding = Single(Earning(3200) with { OvertimePay = 400, SpecialEnvironmentAllowance = 300 }, "ZJ353-6-1");
        Assert.Equal(160, Assert.IsType<Finding.Violated>(finding.Finding).Shortfall);
        Assert.Equal(4, finding.Row);
        Assert.Equal("张三", finding.WorkerName);
        var facts = InputWords.Of(finding.Question.Input, LegalParameters.Shipped.Divisions, _ => "");
        Assert.Contains(new ProofFact("其中：加班工资（元）", "400.00", ""), facts);
        Assert.DoesNotContain(facts, fact => fact.Value.Contains("张三", StringComparison.Ordinal)
            || fact.Value.Contains("3301021990", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2415.40, null)]
    [InlineData(2415.39, 0.01)]
    public void 有病假的行_病假天数不算正常劳动_病假工资不计入(double gross, double? shortfall)
    {
        var line = Earning((decimal)gross + 1000) with { DaysWorked = 20, SickDays = 2, SickPay = 1000 };
        var findings = PayrollJudge.Judge([line], Sheet, LegalParameters.Shipped).Findings;
        Assert.Equal(shortfall is null ? [] : [(decimal?)shortfall], findings.Select(found => ((Finding.Violated)found.Finding).Shortfall));
    }

    [Theory]
    [InlineData(21, null, 2054.61, 0.01)]
    [InlineData(22, null, 2127.99, 0.01)]
    [InlineData(22, 0.0, 2127.99, 0.01)]
    [InlineData(21, 1.0, 2054.61, 0.01)]
    [InlineData(22, 1.0, 2127.99, 0.01)]
    public void 病假工资的下限(double days, double? worked, double pay, double shortfall)
    {
        var line = InOrder with { SickDays = (decimal)days, DaysWorked = (decimal?)worked, SickPay = (decimal)pay, Gross = 8000 };
        Assert.Equal((decimal)shortfall, Assert.IsType<Finding.Violated>(Single(line, "ZJ353-17-1").Finding).Shortfall);
    }

    [Fact]
    public void 没有写病假工资_不能认定() =>
        Assert.IsType<Finding.Undetermined>(Single(InOrder with { SickDays = 3 }, "ZJ353-17-1").Finding);

    [Fact]
    public void 罚款违反_其他扣款不能认定()
    {
        Assert.Equal(50, Assert.IsType<Finding.Violated>(Single(InOrder with { Penalty = 50 }, "ZJ353-20-1").Finding).Shortfall);
        Assert.IsType<Finding.Undetermined>(Single(InOrder with { OtherDeduction = 50 }, "ZJ353-20-1").Finding);
    }

    [Fact]
    public void 行上的发放日优先于整表的()
    {
        var late = Single(InOrder with { PaidOn = new(2026, 10, 16) }, "ZJ353-14-2");
        Assert.Equal(0, Assert.IsType<Finding.Violated>(late.Finding).Shortfall);
    }

    [Fact]
    public void 没有发放日期_只问日期_企业写明没有发的才是未付()
    {
        var unknown = PayrollJudge.Judge([InOrder], Sheet with { PaidOn = null }, LegalParameters.Shipped);
        Assert.Equal(["发放日期"], Assert.IsType<Finding.Undetermined>(Assert.Single(unknown.Findings).Finding).Missing);
        var unpaid = PayrollJudge.Judge([InOrder], Sheet with { PaidOn = null, StatedUnpaid = true }, LegalParameters.Shipped);
        Assert.Equal(7270, Assert.IsType<Finding.Violated>(Assert.Single(unpaid.Findings).Finding).Shortfall);
    }

    [Theory]
    [InlineData("2026-10-15", false)]
    [InlineData("2026-10-15", true)]
    public void 发放日没有过_没有日期也不问(string asOf, bool stated)
    {
        var sheet = Sheet with { PaidOn = null, StatedUnpaid = stated, AsOf = DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture) };
        var judgement = PayrollJudge.Judge([InOrder], sheet, LegalParameters.Shipped);
        Assert.Empty(judgement.Findings);
        Assert.DoesNotContain("ZJ353-14-2", judgement.Complied.Keys);
    }

    [Theory]
    [InlineData("2016-10-15", true)]
    [InlineData("2026-08-31", true)]
    [InlineData("2026-09-01", false)]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11-23", true)]
    [InlineData("2062-10-15", true)]
    public void 发放日期早于周期或者在以后的_问一下(string paidOn, bool asked)
    {
        var line = InOrder with { PaidOn = DateOnly.Parse(paidOn, System.Globalization.CultureInfo.InvariantCulture) };
        var findings = PayrollJudge.Judge([line], Sheet, LegalParameters.Shipped).Findings;
        Assert.Equal(asked, findings.Any(found => found.Finding is Finding.Undetermined open && open.Missing[0].StartsWith("发放日期", StringComparison.Ordinal)));
        Assert.DoesNotContain(findings, found => found.Finding is Finding.Violated { Shortfall: > 0 });
    }

    [Fact]
    public void 周期过长_整表违反_非全日制小时数不明()
    {
        var judgement = PayrollJudge.Judge([InOrder], Sheet with { Employment = Employment.PartTime }, LegalParameters.Shipped);
        Assert.Equal([("ZJ353-14-1", null), ("ZJ353-6-1", 4)], judgement.Findings.Select(found => (found.RuleId, found.Row)));
        Assert.Equal([Outcome.Violated, Outcome.Undetermined], judgement.Findings.Select(found => found.Finding.Outcome));
    }

    [Fact]
    public void 施行前的整表_什么也不认定()
    {
        var before = Sheet with { CycleStart = new(2017, 3, 1), CycleEnd = new(2017, 3, 31), AgreedPayday = new(2017, 4, 28), PaidOn = null };
        var judgement = PayrollJudge.Judge([Earning(1) with { Penalty = 5, OvertimeHours = 10, OvertimePay = 0 }], before, LegalParameters.Shipped);
        Assert.Empty(judgement.Findings);
        Assert.Empty(judgement.Complied);
    }

    [Theory]
    [InlineData("310101", "2026-09-30", "$.regionCode")]
    [InlineData("330106", "2026-08-31", "$.cycleEnd")]
    public void 自相矛盾的情况(string region, string end, string path)
    {
        var sheet = Sheet with { RegionCode = region, CycleEnd = DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal(path, Assert.Throws<UnlawfulInputException>(() => PayrollJudge.EnsureLawful(sheet, LegalParameters.Shipped)).Path);
    }

    [Fact]
    public void 合规的行不分配内存()
    {
        PayrollLine[] mixed =
        [
            InOrder with { IdentityNumber = null },
            Of(8000, (PayrollField.DaysDue, 22), (PayrollField.DaysWorked, 20), (PayrollField.UnpaidAbsenceDays, 2),
                (PayrollField.PersonalLeaveReduction, 100)),
            Of(8000, (PayrollField.OvertimeHours, 20), (PayrollField.OvertimePay, 2000), (PayrollField.SickDays, 1), (PayrollField.SickPay, 300)),
            Of(8000, (PayrollField.WorkdayOvertimeHours, 20), (PayrollField.HolidayOvertimePay, 2000), (PayrollField.MaternityDays, 3)),
        ];
        PayrollLine[] few = [.. Enumerable.Repeat(mixed, 10).SelectMany(lines => lines)];
        PayrollLine[] many = [.. Enumerable.Repeat(mixed, 2_500).SelectMany(lines => lines)];
        PayrollJudge.Judge(few, Sheet, LegalParameters.Shipped);
        PayrollJudge.Judge(many, Sheet, LegalParameters.Shipped);
        Assert.Equal(Allocated(few), Allocated(many));

        static long Allocated(PayrollLine[] lines)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            PayrollJudge.Judge(lines, Sheet, LegalParameters.Shipped);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void 登记了合同和特殊工时的_合规的行也不分配内存()
    {
        var registered = Sheet with
        {
            AgreedWages = new Dictionary<string, AgreedWage> { [InOrder.IdentityNumber!] = new(5000, 5000, new(2024, 1, 1), null) },
            HoursApprovals = [new(WorkHours.Comprehensive, new(2026, 1, 1), new(2026, 12, 31), ["司机", "保安"], IsShown: true)],
        };
        var overtime = InOrder with { OvertimeHours = 10, OvertimePay = 1000, PersonKind = "合同制" };
        PayrollLine[] lines =
        [
            overtime with { Post = "会计" }, overtime with { Post = "司机" }, overtime with { Post = null }, InOrder with { SickDays = 1, SickPay = 200 },
        ];
        Allocated(2_500);
        Assert.Equal(Allocated(10), Allocated(2_500));

        long Allocated(int times)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var sheet = PayrollJudge.Begin(registered, LegalParameters.Shipped);
            for (var i = 0; i < times * lines.Length; i++)
            {
                Assert.False(sheet.Add(lines[i % lines.Length]));
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static PayrollLine Earning(decimal earned) => InOrder with { Gross = earned, Pension = null, IncomeTax = null, Net = earned };

    private static PayrollLine Of(decimal earned, params (PayrollField Field, decimal Amount)[] amounts)
    {
        var filled = default(PayAmounts);
        (filled[PayrollField.Gross], filled[PayrollField.Net]) = (earned, earned);
        foreach (var (field, amount) in amounts)
        {
            filled[field] = amount;
        }

        return new PayrollLine { Row = 4, WorkerName = "张测试", Amounts = filled, Gross = earned, Net = earned - filled.Sum(PayrollFields.Deductions) };
    }

    private static PayrollFinding Single(PayrollLine line, string ruleId)
    {
        var finding = Assert.Single(PayrollJudge.Judge([line], Sheet, LegalParameters.Shipped).Findings);
        Assert.Equal(ruleId, finding.RuleId);
        return finding;
    }
}
