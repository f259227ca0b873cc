using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Tests.Features.Cases;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Papers;

/// <summary>送达回证: each way of service with its own facts and its own article; the public notice is in <see cref="PapersTests"/>.</summary>
public sealed class ServiceReceiptPaperTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Theory]
    [InlineData("InPerson", "", new[] { "直接送达", "签收人", "财务负责人", "第八十七条、第八十八条" })]
    [InlineData("Post", "EMS1234567890", new[] { "邮寄送达", "邮件号", "EMS1234567890", "第九十一条" })]
    [InlineData("LeftAtPremises", "演示社区工作人员、演示物业经理", new[] { "留置送达", "拒绝签收的人", "见证人或者录像", "演示社区工作人员、演示物业经理", "第八十九条" })]
    [InlineData("LeftAtPremises", "全程录像", new[] { "留置送达", "见证人或者录像", "全程录像", "第八十九条" })]
    [InlineData("Electronic", "确认书 2026-11-01 第 3 号", new[] { "电子送达", "送达地址确认书", "确认书 2026-11-01 第 3 号", "第九十条" })]
    public async Task Post_Service_ReceiptSaysItsFacts(string method, string particulars, string[] said)
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);

        (await inspector.UploadAsync($"/Cases/Service/{file}?document=Order", "回证.pdf", Journeys.Pdf(), ("Input.ServedOn", "2026-11-20"),
            ("Input.Method", method), ("Input.ReceivedBy", "财务负责人"), ("Input.Particulars", particulars))).Expect(302);

        await using var database = cases.Host.Database.Open();
        var receipt = await database.Papers.AsNoTracking().SingleAsync(p => p.SubjectId == file && p.Kind == "service-receipt");
        var text = (await inspector.ReadAsync($"/Papers/{receipt.PaperId}")).Expect(200).Html.QuerySelector(".paper")!.TextContent;
        Assert.All([.. said, "2026年11月20日", "送达日期", "送达人（签名，两名）", "SHA-256"], word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("LeftAtPremises", "演示社区工作人员", "两名见证人")]
    [InlineData("Post", "1234567", "邮件号")]
    [InlineData("Electronic", "同意了", "送达地址确认书")]
    [InlineData("PublicNotice", "公告栏", "为什么不能用其他方式")]
    public async Task Post_ServiceNotProved_ShowsErrorAtField_AndMakesNoReceipt(string method, string particulars, string error)
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);

        var answer = await inspector.UploadAsync($"/Cases/Service/{file}?document=Order", "回证.pdf", Journeys.Pdf(), ("Input.ServedOn", "2026-11-20"),
            ("Input.Method", method), ("Input.ReceivedBy", "财务负责人"), ("Input.Particulars", particulars));

        Assert.Contains(error, answer.Expect(409).ErrorAt("Input.Particulars"), StringComparison.Ordinal);
        await using var database = cases.Host.Database.Open();
        Assert.False(await database.Papers.AnyAsync(p => p.SubjectId == file && p.Kind == "service-receipt"));
    }
}
