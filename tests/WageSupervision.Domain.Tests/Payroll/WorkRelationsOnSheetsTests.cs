using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article03;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Proofs;

namespace WageSupervision.Domain.Tests.Payroll;

/// <summary>工资表写明不是劳动关系的人，不按办法核对；写的词说不清的，只问。</summary>
public sealed class WorkRelationsOnSheetsTests
{
    private static readonly PayrollCircumstances September = new(
        "330106", new(2026, 9, 1), new(2026, 9, 30), new(2026, 10, 15), new(2026, 10, 15), Employment.FullTime, new(2026, 11, 22));

    // Less than the minimum wage, with a penalty taken off.
    private static readonly PayrollLine Short = new()
    {
        Row = 4,
        WorkerName = "张测试",
        DaysWorked = 22,
        BasicWage = 1500,
        Gross = 1500,
        Penalty = 100,
        Net = 1400
    };

    [Theory]
    [InlineData(null, null, "ZJ353-6-1 ZJ353-20-1")]
    [InlineData("正式", null, "ZJ353-6-1 ZJ353-20-1")]
    [InlineData("正式", "实习", "ZJ353-6-1 ZJ353-20-1")]
    [InlineData(null, "九月入职", "ZJ353-6-1 ZJ353-20-1")]
    [InlineData("实习", null, "")]
    [InlineData(null, "退休返聘", "")]
    [InlineData("A类", null, "ZJ353-6-1 ZJ353-20-1")]
    [InlineData("临时工", null, "ZJ353-6-1 ZJ353-20-1")]
    [InlineData(null, "退休", "ZJ353-6-1 ZJ353-20-1")]
    [InlineData("外聘", null, "ZJ353-3-1")]
    [InlineData("外聘", "实习", "ZJ353-3-1")]
    public void 不是劳动关系的不核对_说不清的只问(string? kind, string? remark, string found)
    {
        var judgement = Judge(Short with { PersonKind = kind, Remark = remark });
        Assert.Equal(found, string.Join(' ', judgement.Findings.Select(one => one.RuleId)));
        Assert.All(judgement.Findings.Where(one => one.RuleId == "ZJ353-3-1"), one => Assert.IsType<Finding.Undetermined>(one.Finding));
    }

    [Fact]
    public void 不核对的人按写明的性质计数_合规的不算他们()
    {
        var judgement = Judge(Short with { PersonKind = "实习生" }, Short with { Row = 5, PersonKind = "返聘" }, Short with { Row = 6, PersonKind = "实习" },
            Short with { Row = 7, PersonKind = "外聘" });
        Assert.Equal([new(WorkRelation.Internship, 2), new(WorkRelation.Reemployment, 1)], judgement.Outside);
        Assert.DoesNotContain("ZJ353-14-2", judgement.Complied.Keys);
    }

    /// <summary>一行劳务1元、同一个人的另一行没有写：合起来不算劳务，只问。</summary>
    [Theory]
    [InlineData("劳务", null, null, null, "ZJ353-3-1")]
    [InlineData(null, null, "劳务", null, "ZJ353-3-1")]
    [InlineData("劳务", null, "劳动合同", null, "ZJ353-3-1")]
    [InlineData("劳务", null, "实习", null, "ZJ353-3-1")]
    [InlineData(null, "劳务", null, null, "ZJ353-3-1")]
    [InlineData(null, null, null, "返聘", "ZJ353-3-1")]
    [InlineData("劳务", null, null, "劳务", "")]
    [InlineData("劳务", null, "劳务", null, "")]
    [InlineData("正式", null, null, null, "ZJ353-6-1 ZJ353-20-1")]
    [InlineData("正式", null, "A类", null, "ZJ353-6-1 ZJ353-20-1")]
    public void 同一个人几行写得不一样的_只问(string? kind, string? remark, string? otherKind, string? otherRemark, string found)
    {
        var one = Short with { IdentityNumber = "330102199001010004", BasicWage = 1, Gross = 1, Penalty = null, Net = 1, PersonKind = kind, Remark = remark };
        var other = Short with { Row = 5, IdentityNumber = one.IdentityNumber, PersonKind = otherKind, Remark = otherRemark };
        Assert.Equal(found, string.Join(' ', Judge(one, other).Findings.Select(finding => finding.RuleId)));
    }

    [Fact]
    public void 同一个人三行_说不清的不再变()
    {
        var one = Short with { IdentityNumber = "330102199001010004", PersonKind = "劳务" };
        Assert.Equal("ZJ353-3-1", Assert.Single(Judge(one, one with { Row = 5, PersonKind = null }, one with { Row = 6 }).Findings).RuleId);
    }

    [Fact]
    public void 不能认定的可以重算()
    {
        var found = Assert.Single(Judge(Short with { PersonKind = "外聘" }).Findings);
        var sheet = ProofMaker.Make(found.Question, new ProofSubject("finding", September.AgreedPayday), September.AsOf, ParameterSet.Shipped)!;
        Assert.Equal("undetermined", sheet.Verdict.Outcome);
        Assert.True(ProofVerifier.Verify(ProofJson.Write(sheet)).IsSame);
    }

    private static PayrollJudgement Judge(params PayrollLine[] lines) => PayrollJudge.Judge(lines, September, LegalParameters.Shipped);
}
