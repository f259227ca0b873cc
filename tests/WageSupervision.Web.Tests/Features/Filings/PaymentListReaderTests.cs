using System.Globalization;
using System.Text;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings;

/// <summary>Lists of payments, whatever bank or clerk made them.</summary>
public sealed class PaymentListReaderTests
{
    [Theory]
    [InlineData("姓名,实发金额\n演示甲,3000\n演示乙,4000.50\n")]
    [InlineData("户名,账号,金额\n演示甲,6222000000000000001,3000\n演示乙,6222000000000000002,\"4,000.50\"\n")]
    [InlineData("序号,收款人姓名,收款账号,交易金额,交易日期,备注\n1,演示甲,6222000000000000001,3000.00,2026-11-20,补发\n2,演示乙,6222000000000000002,4000.50,2026-11-20,补发\n")]
    [InlineData("补发工资发放明细表,,\n2026年11月20日,,\n姓名,支付金额,签名\n演示甲,３０００,\n演示乙,4000.50,\n合计,7000.50,\n")]
    [InlineData("姓名,补发工资\n演示甲,3000\n演示丙,0\n演示乙,4000.50\n")]
    public void 银行的和企业自己的(string text)
    {
        var list = Read(Encoding.UTF8.GetBytes(text), "明细.csv");

        Assert.Null(list.Refusal);
        Assert.Equal([("演示甲", 3000m), ("演示乙", 4000.50m)], list.Rows.Select(row => (row.Name, row.Amount)));
        Assert.Empty(list.Issues);
    }

    [Fact]
    public void 整张工资表_取实发()
    {
        var list = Read(SheetFiles.Xlsx(SheetFiles.Lines(3)), "工资表.xlsx");
        Assert.Equal(Enumerable.Repeat(SheetFiles.Net, 3), list.Rows.Select(row => row.Amount));
        Assert.Equal(SheetFiles.IdentityNumber(101), list.Rows[1].IdentityNumber);
        Assert.EndsWith("列“实发工资”", list.AmountColumn, StringComparison.Ordinal);
    }

    [Fact]
    public void 写错的格和合计_说在哪一行哪一列()
    {
        var list = Read(Encoding.UTF8.GetBytes("姓名,实发金额\n演示甲,三千\n演示乙,4000\n合计,5000\n"), "明细.csv");
        Assert.Equal("演示乙", Assert.Single(list.Rows).Name);
        Assert.Contains(list.Issues, issue => issue is { Row: 2, Column: "B 列“实发金额”", Value: "三千" });
    }

    [Theory]
    [InlineData(PaymentListReader.Most, false)]
    [InlineData(PaymentListReader.Most + 1, true)]
    public void 最多五千行(int rows, bool refused)
    {
        var text = new StringBuilder("姓名,身份证号,实发金额\n");
        for (var i = 0; i < rows; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"演示{i},{SheetFiles.IdentityNumber(i)},1.00\n");
        }

        var list = Read(Encoding.UTF8.GetBytes(text.ToString()), "明细.csv");
        Assert.Equal(refused, list.Refusal is not null);
    }

    private static PaymentList Read(byte[] content, string name) =>
        new PaymentListReader(new PortalClock(TimeProvider.System)).Read(content, name, CancellationToken.None);
}
