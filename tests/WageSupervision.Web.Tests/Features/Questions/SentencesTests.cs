using System.Text.Json;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;

namespace WageSupervision.Web.Tests.Features.Questions;

/// <summary>Each calculation's answer as the person would say it, for each outcome.</summary>
public sealed class SentencesTests
{
    private static readonly CalculationContext Context = new(new DateOnly(2026, 11, 22), LegalParameters.Shipped);

    [Theory]
    [InlineData("""{"amountDue":12000,"orderServedOn":"2026-10-12","deadline":"2026-10-22","payments":[{"paidOn":"2026-10-20","amount":4000}],"asOf":"2026-11-02"}""", "期限届满时还欠 8,000.00 元，应当向劳动者加付 4,000.00 元到 8,000.00 元；现在还欠工资 8,000.00 元。")]
    [InlineData("""{"amountDue":12000,"orderServedOn":"2026-10-12","deadline":"2026-10-22","payments":[{"paidOn":"2026-10-22","amount":12000}],"asOf":"2026-11-02"}""", "期限内已经付清；没有加付赔偿金。")]
    public void AddedCompensation_EachOutcome_IsSaid(string input, string sentence) => AssertSaid("added-compensation", input, sentence);

    [Theory]
    [InlineData("""{"conduct":"refusalToComply","order":{"servedOn":"2026-07-01","deadline":"2026-07-10"},"asOf":"2026-07-11"}""",
        "可以罚款 2,000.00 元到 20,000.00 元。")]
    [InlineData("""{"conduct":"refusalToComply","order":{"servedOn":"2026-07-01","deadline":"2026-07-10"},"proposedFine":30000,"asOf":"2026-07-11"}""",
        "可以罚款 2,000.00 元到 20,000.00 元；拟罚款的数额不合规定。")]
    [InlineData("""{"conduct":"refusalToComply","order":{"servedOn":"2026-07-01","deadline":"2026-07-10"},"asOf":"2026-07-10"}""", "现在不能罚款。")]
    public void InspectionPenalty_EachOutcome_IsSaid(string input, string sentence) => AssertSaid("inspection-penalty", input, sentence);

    [Theory]
    [InlineData("""{"recordKind":"wageLedger","madeOn":"2026-02-28","kept":true,"asOf":"2026-11-02"}""", "至少要保存到2029年2月28日，当天也要保存。")]
    public void ConstructionRecordRetention_IsSaid(string input, string sentence) => AssertSaid("construction-record-retention", input, sentence);

    [Theory]
    [InlineData("""{"wages":[{"worker":"1","months":3,"outstanding":12600},{"worker":"2","months":2,"outstanding":8400}],"order":{"servedOn":"2026-09-01","deadline":"2026-09-15"},"asOf":"2026-11-02"}""", "还有 2 人没有拿到工资，共 21,000.00 元；责令支付的期限已过仍没有支付；达到浙江省的数额（二手来源，须核实）。是否构成犯罪由司法机关认定。")]
    public void RefusalToPayCrime_IsSaid(string input, string sentence) => AssertSaid("refusal-to-pay-crime", input, sentence);

    [Theory]
    [InlineData("""{"agreedPayday":"2026-03-16","asOf":"2026-03-20","amountDue":8000}""", "应在2026年3月16日前付清；已迟4日，还欠 8,000.00 元。")]
    [InlineData("""{"agreedPayday":"2026-03-16","paidOn":"2026-03-20","asOf":"2026-04-01","amountDue":8000}""", "应在2026年3月16日前付清；已经付清，但迟了4日。")]
    [InlineData("""{"agreedPayday":"2026-03-15","paidOn":"2026-03-13","amountDue":8000}""", "应在2026年3月13日前付清；已按时付清。")]
    [InlineData("""{"agreedPayday":"2026-03-16","asOf":"2026-03-16","amountDue":8000,"amountPaid":3000}""", "应在2026年3月16日前付清；发放日还没有过，现在还差 5,000.00 元。")]
    [InlineData("""{"agreedPayday":"2031-03-16","asOf":"2031-03-20","amountDue":8000}""", "还不能认定，缺2031年的放假安排。")]
    [InlineData("""{"agreedPayday":"2017-04-14","asOf":"2017-05-20","amountDue":8000}""", "事实发生在2017年5月1日本办法施行之前（第三十八条）。")]
    public void TimelyPayment_EachOutcome_IsSaid(string input, string sentence) => AssertSaid("timely-payment", input, sentence);

    [Theory]
    [InlineData("""{"regionCode":"330106","month":"2026-07","employment":"fullTime","grossWage":3000}""", "和最低工资比较的工资是 3,000.00 元，不低于这个月的最低工资 2,660.00 元。")]
    [InlineData("""{"regionCode":"330106","month":"2026-07","employment":"fullTime","grossWage":2600}""",
        "和最低工资比较的工资是 2,600.00 元，低于这个月的最低工资 2,660.00 元；应补 60.00 元。")]
    [InlineData("""{"regionCode":"330825","month":"2026-07","employment":"fullTime","grossWage":2500}""",
        "和最低工资比较的工资是 2,500.00 元，在全省最低一档 2,180.00 元和最高一档 2,660.00 元之间；没有该县（市、区）的标准，还不能认定。")]
    [InlineData("""{"regionCode":"330825","month":"2026-07","employment":"fullTime","grossWage":2000}""",
        "和最低工资比较的工资是 2,000.00 元，低于全省最低一档 2,180.00 元；至少应补 180.00 元。")]
    [InlineData("""{"regionCode":"330825","month":"2026-07","employment":"fullTime","grossWage":2700}""", "和最低工资比较的工资是 2,700.00 元，不低于全省最高一档 2,660.00 元。")]
    [InlineData("""{"regionCode":"330106","month":"2026-07","employment":"fullTime","grossWage":100,"unpaidAbsenceDays":22}""", "整月没有提供正常劳动，不适用最低工资标准。")]
    [InlineData("""{"regionCode":"330106","month":"2026-07","employment":"fullTime","grossWage":100,"overtimePay":200}""", "还不能认定，缺")]
    public void MinimumWage_EachOutcome_IsSaid(string input, string sentence) => AssertSaid("minimum-wage", input, sentence);

    [Theory]
    [InlineData("""{"grossWage":8000,"deductions":[]}""", "没有扣款。")]
    [InlineData("""{"grossWage":8000,"deductions":[{"kind":"socialInsurance","amount":840}]}""", "这些扣款都可以依法代扣，共 840.00 元。")]
    [InlineData("""{"grossWage":8000,"deductions":[{"kind":"socialInsurance","amount":840},{"kind":"penalty","amount":200.5},{"kind":"otherStatutory","amount":10}]}""", "有 200.50 元不得扣，应当退还；依法可以代扣的有 840.00 元；另有 10.00 元没有写明依据，还不能认定。")]
    [InlineData("""{"grossWage":8000,"deductions":[{"kind":"courtOrderedSupport","amount":500}]}""", "有 500.00 元没有写明依据，还不能认定。")]
    public void Deductions_EachOutcome_IsSaid(string input, string sentence) => AssertSaid("deductions", input, sentence);

    [Theory]
    [InlineData("""{"separationCompletedOn":"2026-03-02","amountDue":9000,"payments":[{"paidOn":"2026-03-09","amount":9000}],"asOf":"2026-04-01"}""",
        "应在2026年3月9日前一次性结清；已按时结清。")]
    [InlineData("""{"separationCompletedOn":"2026-03-02","amountDue":9000,"payments":[{"paidOn":"2026-03-12","amount":9000}],"asOf":"2026-04-01"}""",
        "应在2026年3月9日前一次性结清；已经付清，但迟了3日。")]
    [InlineData("""{"separationCompletedOn":"2026-03-02","amountDue":9000,"payments":[{"paidOn":"2026-03-05","amount":4000}],"asOf":"2026-03-10"}""",
        "应在2026年3月9日前一次性结清；已迟1日，还欠 5,000.00 元。")]
    [InlineData("""{"separationCompletedOn":"2026-03-02","amountDue":9000,"payments":[],"asOf":"2026-03-09"}""",
        "应在2026年3月9日前一次性结清；结清的期限还没有过，现在还差 9,000.00 元。")]
    [InlineData("""{"separationCompletedOn":"2031-03-02","amountDue":9000,"payments":[],"asOf":"2031-03-09"}""", "还不能认定，缺2031年的放假安排。")]
    public void FinalSettlement_EachOutcome_IsSaid(string input, string sentence) => AssertSaid("final-settlement", input, sentence);

    [Theory]
    [InlineData("""{"regionCode":"330106","month":"2026-03","fullMonth":true,"sickDays":0,"sickPay":2128,"withinMedicalPeriod":true}""",
        "病假工资不能少于 2,128.00 元；已经达到。")]
    [InlineData("""{"regionCode":"330106","month":"2026-03","fullMonth":true,"sickDays":0,"sickPay":2000,"withinMedicalPeriod":true}""",
        "病假工资不能少于 2,128.00 元；少付了 128.00 元。")]
    [InlineData("""{"regionCode":"330825","month":"2026-03","fullMonth":true,"sickDays":0,"sickPay":1000,"withinMedicalPeriod":true}""",
        "病假工资低于按全省最低一档算的下限，至少应补 744.00 元。")]
    [InlineData("""{"regionCode":"330825","month":"2026-03","fullMonth":true,"sickDays":0,"sickPay":3000,"withinMedicalPeriod":true}""", "病假工资达到按全省最高一档算的下限。")]
    [InlineData("""{"regionCode":"330825","month":"2026-03","fullMonth":true,"sickDays":0,"sickPay":2000,"withinMedicalPeriod":true}""",
        "还不能认定，缺该县（市、区）的最低工资标准。")]
    [InlineData("""{"regionCode":"330106","month":"2026-03","fullMonth":true,"sickDays":0,"sickPay":0,"withinMedicalPeriod":false}""", "不在医疗期内。")]
    public void SickPay_EachOutcome_IsSaid(string input, string sentence) => AssertSaid("sick-pay", input, sentence);

    [Theory]
    [InlineData("""{"totalWorkYears":12,"yearsWithEmployer":7}""", "医疗期是 9 个月，在 15 个月里累计计算。")]
    public void MedicalTreatmentPeriod_IsSaid(string input, string sentence) => AssertSaid("medical-treatment-period", input, sentence);

    [Theory]
    [InlineData("2026-03-01", "2026-03-31", 6000, "停工的第一个支付周期到2026年3月31日结束；工资不能少于 6,000.00 元；已经达到。")]
    [InlineData("2026-03-01", "2026-03-31", 5000, "停工的第一个支付周期到2026年3月31日结束；工资不能少于 6,000.00 元；少付了 1,000.00 元。")]
    [InlineData("2026-04-01", "2026-04-30", 2100, "停工的第一个支付周期到2026年3月31日结束；工资不能少于 2,128.00 元；少付了 28.00 元。")]
    [InlineData("2026-03-15", "2026-04-14", 2100, "停工的第一个支付周期到2026年3月31日结束；请以2026-03-31为界把这段时间分成两段，分别计算。")]
    [InlineData("2026-02-01", "2026-02-28", 2100, "停工的第一个支付周期到2026年3月31日结束；这段时间在停工之前。")]
    public void StoppagePay_EachOutcome_IsSaid(string from, string to, int paid, string sentence) => AssertSaid(
        "stoppage-pay",
        $$"""{"regionCode":"330106","month":"{{from[..7]}}","stoppageStartedOn":"2026-03-01","periodStart":"{{from}}","periodEnd":"{{to}}","workedNormally":false,"contractWage":6000,"wagePaid":{{paid}}}""",
        sentence);

    [Theory]
    [InlineData("2026-09-30", "这个周期最晚到2026年9月30日结束；没有超过。")]
    [InlineData("2026-10-01", "这个周期最晚到2026年9月30日结束；定得太长了。")]
    public void PayCycle_EachOutcome_IsSaid(string end, string sentence) =>
        AssertSaid("pay-cycle", $$"""{"employment":"fullTime","cycleStart":"2026-09-01","cycleEnd":"{{end}}"}""", sentence);

    [Theory]
    [InlineData("""{"form":"cash","recipient":"worker"}""", "这样发、这样领都符合规定。")]
    [InlineData("""{"form":"inKind","recipient":"worker"}""", "工资要用货币支付，不能用实物或者有价证券代替。")]
    [InlineData("""{"form":"inKind","recipient":"other"}""", "工资要用货币支付，不能用实物或者有价证券代替。工资要交给劳动者本人，不能这样由别人领走。")]
    [InlineData("""{"form":"cash","recipient":"agent"}""", "还不能认定，缺劳动者是否委托他人代领。")]
    public void PaymentForm_EachOutcome_IsSaid(string input, string sentence) => AssertSaid("payment-form", input, sentence);

    [Theory]
    [InlineData("""{"cause":"businessDifficulty","basis":"workerConsent","payday":"2026-06-15","paidOn":"2026-07-16","asOf":"2026-08-01"}""",
        "最晚应在2026年7月15日前付清；已迟1日。")]
    [InlineData("""{"cause":"businessDifficulty","basis":"workerConsent","payday":"2026-06-15","paidOn":"2026-07-15","asOf":"2026-08-01"}""",
        "最晚应在2026年7月15日前付清；已按时付清。")]
    [InlineData("""{"cause":"businessDifficulty","basis":"workerConsent","payday":"2026-06-15","asOf":"2026-07-15"}""", "最晚应在2026年7月15日前付清；最晚支付日还没有过。")]
    [InlineData("""{"cause":"forceMajeure","payday":"2026-06-15","asOf":"2026-07-15"}""", "不可抗力还没有消除，现在没有最晚支付日；消除以后应当立即支付。")]
    [InlineData("""{"cause":"businessDifficulty","payday":"2026-06-15","asOf":"2026-07-01"}""", "还不能认定，缺")]
    public void Deferral_EachOutcome_IsSaid(string input, string sentence) => AssertSaid("deferral", input, sentence);

    [Theory]
    [InlineData("""{"cause":"latePaymentByOwner","unpaidPrice":300000,"wagesOwed":420000}""", "应由建设单位先付 300,000.00 元，以未支付的工程款为限。")]
    [InlineData("""{"cause":"illegalSubcontractByContractor","unpaidPrice":300000,"wagesOwed":420000}""", "应由施工总承包企业先付 420,000.00 元。")]
    [InlineData("""{"cause":"latePaymentByOwner","unpaidPrice":0,"wagesOwed":420000}""", "现在没有要先付的钱。")]
    public void AdvanceLiability_EachOutcome_IsSaid(string input, string sentence) => AssertSaid("advance-liability", input, sentence);

    [Theory]
    [InlineData("""{"recordKind":"payroll","madeOn":"2026-02-28"}""", "至少要保存到2028年2月28日，当天也要保存。")]
    public void RecordRetention_IsSaid(string input, string sentence) => AssertSaid("record-retention", input, sentence);

    [Theory]
    [InlineData("""[{"worker":"1","payday":"2026-07-15","outstanding":5000}]""", "属于严重拖欠工资：被拖欠 1 人，共 5,000.00 元，符合第（一）项，拖欠达到2个工资支付周期。")]
    [InlineData("""[{"worker":"1","payday":"2026-08-15","outstanding":5000}]""", "不属于严重拖欠工资：被拖欠 1 人，共 5,000.00 元，三项标准都没有达到。")]
    [InlineData("""[]""", "不属于严重拖欠工资：没有到期未付的工资。")]
    public void SeriousArrears_EachOutcome_IsSaid(string arrears, string sentence) =>
        AssertSaid("serious-arrears", $$$"""{"asOf":"2026-09-15","payCycle":{"unit":"month","length":1},"arrears":{{{arrears}}}}""", sentence);

    [Theory]
    [InlineData("""{"violation":"unpaidOrDeducted","correctionOrder":{"servedOn":"2026-07-01","deadline":"2026-07-10"},"asOf":"2026-07-11"}""",
        "应当责令改正；对企业可以罚款 10,000.00 元到 30,000.00 元。")]
    [InlineData("""{"violation":"unpaidOrDeducted","asOf":"2026-07-11"}""", "应当责令改正；现在不能罚款。")]
    [InlineData("""{"violation":"unlawfulPaySystem","asOf":"2026-07-11"}""", "应当责令改正，给予警告；现在不能罚款。")]
    [InlineData("""{"violation":"recordFalsification","asOf":"2026-07-11"}""",
        "应当责令改正；对企业可以罚款 5,000.00 元到 20,000.00 元，对法定代表人或者直接负责的主管人员可以罚款 1,000.00 元到 10,000.00 元。")]
    [InlineData("""{"violation":"unpaidOrDeducted","asOf":"2017-04-30"}""", "判断日在本办法施行之前，不适用本办法。")]
    public void Penalty_EachOutcome_IsSaid(string input, string sentence) => AssertSaid("penalty", input, sentence);

    [Theory]
    [InlineData("\"contractMonthlyWage\":5220,\"hours\":{\"workday\":20,\"restDay\":8},\"overtimePaid\":1380", "加班工资不能少于 1,380.00 元；已经达到。")]
    [InlineData("\"contractMonthlyWage\":5220,\"hours\":{\"workday\":20,\"restDay\":8},\"overtimePaid\":1200", "加班工资不能少于 1,380.00 元；少付了 180.00 元。")]
    [InlineData("\"contractMonthlyWage\":5220,\"hoursUnsplit\":10,\"overtimePaid\":900", "加班工资达到各种折算中最高的下限 900.00 元。")]
    [InlineData("\"contractMonthlyWage\":5220,\"hoursUnsplit\":10,\"overtimePaid\":600", "加班工资在几种折算的下限 450.00 元和 900.00 元之间，还不能认定。")]
    [InlineData("\"contractMonthlyWage\":5220,\"hoursUnsplit\":10,\"overtimePaid\":400", "加班工资低于各种折算中最低的下限 450.00 元，至少应补 50.00 元。")]
    [InlineData("\"overtimePaid\":0", "没有加班。")]
    public void OvertimePay_EachOutcome_IsSaid(string facts, string sentence) =>
        AssertSaid("overtime-pay", $$"""{"month":"2026-09","regionCode":"330106","workHours":"standard",{{facts}}}""", sentence);

    [Theory]
    [InlineData("""{"month":"2026-09","regionCode":"330825","workHours":"standard","hours":{"workday":20},"overtimePaid":400}""", "还不能认定，缺该县（市、区）的最低工资标准。")]
    [InlineData("""{"month":"2026-09","regionCode":"330825","workHours":"standard","hours":{"workday":20},"overtimePaid":375}""",
        "加班工资低于按全省最低一档算的下限，至少应补 0.86 元。")]
    [InlineData("""{"month":"2026-09","regionCode":"330106","workHours":"irregular","hours":{"workday":20},"overtimePaid":0}""",
        "经批准实行不定时工时制度，不适用加班工资的规定。")]
    public void OvertimePay_UnknownStandardOrSpecialHours_IsSaid(string input, string sentence) => AssertSaid("overtime-pay", input, sentence);

    [Theory]
    [InlineData("36,\"workHours\":\"standard\"", "每月加班最多 36 小时；没有超过。")]
    [InlineData("36.5,\"workHours\":\"standard\"", "每月加班最多 36 小时；超过了。")]
    [InlineData("40,\"workHours\":\"comprehensive\"", "经批准实行特殊工时制度，不按这一条计算。")]
    [InlineData("40,\"workHours\":\"standard\",\"emergency\":true", "还不能认定，缺第四十二条的紧急情形是否属实，由监察员核实。")]
    public void OvertimeHours_EachOutcome_IsSaid(string hours, string sentence) =>
        AssertSaid("overtime-hours", $$"""{"month":"2026-09","overtimeHours":{{hours}}}""", sentence);

    [Theory]
    [InlineData("229.89", "最多可以少发 229.89 元；没有多扣。")]
    [InlineData("689.66", "最多可以少发 229.89 元；多扣了 459.77 元。")]
    [InlineData("228,\"daysDue\":22", "还不能认定，缺缺勤的工资按21.75天还是按应出勤天数折算。")]
    public void AbsenceDeduction_EachOutcome_IsSaid(string amount, string sentence) =>
        AssertSaid("absence-deduction", $$"""{"monthlyWage":5000,"absentDays":1,"amount":{{amount}}}""", sentence);

    [Theory]
    [InlineData("true", "true", "工资表应当写明的六项都写了。")]
    [InlineData("false", "false", "工资表没有写明加班加点时间、发放时间，请补充或者说明。")]
    public void PayrollContents_EachOutcome_IsSaid(string hours, string paidOn, string sentence) => AssertSaid(
        "payroll-contents",
        $$"""{"madeOn":"2026-09-30","name":true,"daysWorked":true,"overtimeHours":{{hours}},"items":true,"payer":true,"paidOn":{{paidOn}}}""",
        sentence);

    [Fact]
    public void Of_EveryWorkedCase_IsOneParagraphWithoutGaps()
    {
        using var stream = typeof(SentencesTests).Assembly.GetManifestResourceStream("calculations.json")!;
        using var cases = JsonDocument.Parse(stream);
        Assert.NotEqual(0, cases.RootElement.GetArrayLength());
        foreach (var item in cases.RootElement.EnumerateArray())
        {
            var sentence = Said(item.GetProperty("calculation").GetString()!, item.GetProperty("input"));
            Assert.EndsWith("。", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("  ", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("—", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("于。", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("在前", sentence, StringComparison.Ordinal);
            Assert.InRange(sentence.Length, 5, 160);
        }
    }

    [Fact]
    public void Of_EveryExample_IsSaid() =>
        Assert.All(CalculationBook.All, calculation =>
            Assert.EndsWith("。", calculation.Sentence(calculation.Calculate(calculation.Example, Context)), StringComparison.Ordinal));

    // An expected text that ends in 缺 stands for what a rule's own list of missing facts goes on with.
    private static void AssertSaid(string name, string input, string sentence)
    {
        using var json = JsonDocument.Parse(input);
        var said = Said(name, json.RootElement);
        if (sentence.EndsWith('缺'))
        {
            Assert.StartsWith(sentence, said, StringComparison.Ordinal);
            Assert.InRange(said.Length, sentence.Length + 3, 100);
        }
        else
        {
            Assert.Equal(sentence, said);
        }
    }

    private static string Said(string name, JsonElement input)
    {
        var calculation = CalculationBook.Find(name)!;
        var bound = InputBinder.Bind(calculation.InputType, input);
        Assert.Empty(bound.Errors);
        return calculation.Sentence(calculation.Calculate(bound.Input!, Context));
    }
}
