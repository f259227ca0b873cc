using WageSupervision.Domain.Regulation;
using WageSupervision.Domain.Regulation.Order353.Article20;
using static WageSupervision.Domain.Tests.Regulation.Rule;

namespace WageSupervision.Domain.Tests.Regulation.Order353;

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

    [Theory]
    [InlineData("2017-04-30", 不适用)]
    [InlineData("2017-05-01", 违反)]
    public void 第二十条第一款_施行前不适用(string paidOn, Outcome outcome) =>
        Answers<OnlyLawfulDeductionsAreMade, OnlyLawfulDeductionsAreMade.Facts>(new(0, 1, 0, Day(paidOn)), outcome, 1);
}
