using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article20;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Tests.Properties;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.Order353;

[Trait("Article", "20")]
public sealed class Article20Tests
{
    [Theory]
    [InlineData(DeductionKind.IncomeTax, null, 合规)]
    [InlineData(DeductionKind.SocialInsurance, null, 合规)]
    [InlineData(DeductionKind.HousingFund, null, 合规)]
    [InlineData(DeductionKind.CourtOrderedSupport, "（2025）浙0106民初123号", 合规)]
    [InlineData(DeductionKind.CourtOrderedSupport, null, 不能认定)]
    [InlineData(DeductionKind.OtherStatutory, "个人所得税法", 合规)]
    [InlineData(DeductionKind.OtherStatutory, " 　", 不能认定)]
    [InlineData(DeductionKind.UnionFee, null, 不能认定)]
    [InlineData(DeductionKind.UnionFee, "工会章程，本人申请", 合规)]
    [InlineData(DeductionKind.Annuity, null, 不能认定)]
    [InlineData(DeductionKind.Annuity, "企业年金办法", 合规)]
    [InlineData(DeductionKind.Utilities, null, 不能认定)]
    [InlineData(DeductionKind.Utilities, "本人签名的代缴单", 合规)]
    [InlineData(DeductionKind.Advance, null, 不能认定)]
    [InlineData(DeductionKind.Advance, "本人签名的借支单", 合规)]
    [InlineData(DeductionKind.Penalty, "厂规", 违反)]
    [InlineData(DeductionKind.Deposit, null, 违反)]
    [InlineData(DeductionKind.Uniform, null, 违反)]
    [InlineData(DeductionKind.Damages, null, 违反)]
    [InlineData(DeductionKind.Training, null, 违反)]
    [InlineData(DeductionKind.Other, null, 违反)]
    public void 第二十条第一款_扣款种类(DeductionKind kind, string? basis, Outcome outcome)
    {
        Answers<OnlyLawfulDeductionsAreMade, OnlyLawfulDeductionsAreMade.Facts>(
            OnlyLawfulDeductionsAreMade.Facts.Of([new(kind, 0.01m, basis)]), outcome, 0.01m);
        Answers<OnlyLawfulDeductionsAreMade, OnlyLawfulDeductionsAreMade.Facts>(
            OnlyLawfulDeductionsAreMade.Facts.Of([new(kind, 0, basis)]), 合规);
    }

    [Fact]
    public void 第二十条第一款_违法的和没有依据的并存_按违反认定() =>
        Answers<OnlyLawfulDeductionsAreMade, OnlyLawfulDeductionsAreMade.Facts>(new(10, 20, 30), 违反, 20);

    [Fact]
    public void 第二十条第一款_赔偿款违反_旁边列出工资支付暂行规定()
    {
        var facts = OnlyLawfulDeductionsAreMade.Facts.Of([new(DeductionKind.Damages, 500, "合同第九条"), new(DeductionKind.Penalty, 50, null)]);
        Answers<OnlyLawfulDeductionsAreMade, OnlyLawfulDeductionsAreMade.Facts>(facts, 违反, 550);
        var step = Assert.Single(new OnlyLawfulDeductionsAreMade().Work(facts, LegalParameters.Shipped), step => step.Value == "500.00");
        Assert.Contains("工资支付暂行规定第十六条", step.Expression, StringComparison.Ordinal);
        var answer = Ask.All<DeductionsCalculation>(new DeductionsInput(8000, [new(DeductionKind.Damages, 500, null)]));
        Assert.Equal(("LBF1994-489", 16), (Assert.Single(answer.Bases).Code, answer.Bases[0].Article));
    }

    [Theory]
    [InlineData("2017-04-30", 不适用)]
    [InlineData("2017-05-01", 违反)]
    public void 第二十条第一款_施行前不适用(string paidOn, Outcome outcome) =>
        Answers<OnlyLawfulDeductionsAreMade, OnlyLawfulDeductionsAreMade.Facts>(new(0, 1, 0, Day(paidOn)), outcome, 1);
}
