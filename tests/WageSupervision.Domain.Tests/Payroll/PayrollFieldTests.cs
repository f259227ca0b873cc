using WageSupervision.Domain.Payroll;

namespace WageSupervision.Domain.Tests.Payroll;

/// <summary>工资表的各项：一张表写明每一项的标准表头、认得的表头和它算作什么。</summary>
public sealed class PayrollFieldTests
{
    [Fact]
    public void 每一项都有标准表头_也认得它() => Assert.All(PayrollFields.All, field =>
    {
        var row = PayrollFields.Row(field);
        Assert.NotNull(row);
        Assert.Contains(row.Label, row.Headers);
        Assert.DoesNotContain(row.Headers, string.IsNullOrWhiteSpace);
        Assert.Equal(field, PayrollFields.Find(PayrollFields.Name(field)));
    });

    [Fact]
    public void 标准表头不重复() => Assert.Distinct(PayrollFields.All.Select(PayrollFields.Label));

    [Fact]
    public void 一个表头只属于一项() => Assert.Distinct(PayrollFields.All.SelectMany(field => PayrollFields.Row(field).Headers));

    [Fact]
    public void 光看字定不下来的表头_不算认得的() => Assert.All(PayComponent.Open, open =>
    {
        Assert.Null(PayrollFields.ByWord(open.Key));
        Assert.False(PayrollFields.IsAside(open.Key));
        Assert.NotEmpty(open.Value);
    });

    [Fact]
    public void 不是工资项目的表头_不算认得的() => Assert.All(PayComponent.Asides, header => Assert.Null(PayrollFields.ByWord(header)));

    [Fact]
    public void 收入和扣减的各项都有编码_不重复()
    {
        var coded = PayrollFields.All.Select(PayrollFields.Row).Where(row => row.Side is PaySide.Earning or PaySide.Absence or PaySide.Deduction).ToList();
        Assert.All(coded, row => Assert.NotEqual(0, row.Code));
        Assert.Distinct(coded.Select(row => row.Code));
        Assert.All(coded, row => Assert.NotEmpty(row.Basis));
    }

    [Fact]
    public void 三种加班费分开_各有比例() => Assert.Equal(
        [(PayrollField.WorkdayOvertimePay, 150), (PayrollField.RestDayOvertimePay, 200), (PayrollField.HolidayOvertimePay, 300)],
        PayrollFields.All.Select(PayrollFields.Row).Where(row => row.OvertimeRate is not null).Select(row => (row.Field, row.OvertimeRate!.Value)));

    [Fact]
    public void 每一项金额都放得下_只占自己的位置() => Assert.All(PayrollFields.All.Where(field => PayrollFields.Kind(field) is FieldKind.Money or FieldKind.Quantity), field =>
    {
        var amounts = default(PayAmounts);
        amounts[field] = 12.30m;
        Assert.Equal([field], amounts.Filled);
        Assert.Equal(12.30m, amounts[field]);
        Assert.Equal(12.30m, amounts.Sum(FieldSet.Of(PayrollFields.All)));
    });

    [Fact]
    public void 应发和减发的项目都是金额_不重叠()
    {
        Assert.True((PayrollFields.Earnings & PayrollFields.Deductions).IsEmpty);
        Assert.Equal(PayrollFields.Earnings, PayrollFields.Earnings & PayrollFields.Amounts);
        Assert.Equal(PayrollFields.Deductions, PayrollFields.Deductions & PayrollFields.Amounts);
        Assert.True((PayrollFields.Absences & (PayrollFields.Earnings | PayrollFields.Deductions)).IsEmpty);
        Assert.Equal(
            [PayrollField.SocialInsurance, PayrollField.Pension, PayrollField.MedicalInsurance, PayrollField.UnemploymentInsurance, PayrollField.HousingFund,
                PayrollField.IncomeTax],
            PayrollFields.Deductions.Where(field => !PayrollFields.DoubtfulDeductions.Contains(field)));
    }

    /// <summary>规则按名字读的一项，读到的是表里的同一项。</summary>
    [Fact]
    public void 行上按名字写的金额_就是那一项()
    {
        var named = typeof(PayrollLine).GetProperties().Where(property => PayrollFields.Amounts.Any(field => field.ToString() == property.Name)).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, property =>
        {
            var field = Enum.Parse<PayrollField>(property.Name);
            var line = Empty;
            property.SetValue(line, 7.10m);
            Assert.Equal(7.10m, property.GetValue(line));
            Assert.Equal(7.10m, line.AmountOf(field));
            Assert.Equal(FieldSet.Of(PayrollField.Gross, PayrollField.Net, field), line.Filled);
        });
    }

    [Fact]
    public void 空白不是零()
    {
        var amounts = default(PayAmounts);
        Assert.Null(amounts[PayrollField.Bonus]);
        Assert.Equal(0, amounts.OrZero(PayrollField.Bonus));
        amounts.Add(PayrollField.Bonus, 0);
        Assert.Equal(0, amounts[PayrollField.Bonus]);
        Assert.NotEqual(default, amounts);
        amounts[PayrollField.Bonus] = null;
        Assert.Equal(default, amounts);
    }

    [Fact]
    public void 各项相加_没有的不算()
    {
        var amounts = default(PayAmounts);
        amounts.Add(PayrollField.Bonus, 100.50m);
        amounts.Add(PayrollField.Bonus, 20);
        amounts.Add(PayrollField.Penalty, 50);
        Assert.Equal(120.50m, amounts.Sum(PayrollFields.Earnings));
        Assert.Equal(50, amounts.Sum(PayrollFields.Deductions));
        var twice = amounts;
        twice.Add(amounts);
        Assert.Equal(241, twice[PayrollField.Bonus]);
        Assert.Equal([PayrollField.Bonus, PayrollField.Penalty], twice.Filled);
    }

    [Fact]
    public void 扣款合计不存_由各项扣款得出()
    {
        var amounts = default(PayAmounts);
        amounts[PayrollField.Pension] = 8;
        amounts[PayrollField.DeductedTotal] = 99;
        var line = Empty with { Amounts = amounts };
        Assert.Equal(8, line.AmountOf(PayrollField.DeductedTotal));
        Assert.Equal([PayrollField.Pension], line.Filled);
    }

    private static PayrollLine Empty => new() { Row = 1, WorkerName = "张三", Gross = 0, Net = 0 };
}
