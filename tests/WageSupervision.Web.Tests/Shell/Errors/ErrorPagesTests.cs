using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Shell.Errors;

/// <summary>Whatever is sent, the answer keeps its status, is in Chinese, names an id and a telephone number, and is never a bare 500.</summary>
public sealed class ErrorPagesTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/no-such-page", 404, "没有找到这一页")]
    [InlineData("/Cases/Detail/not-a-guid", 404, "没有找到这一页")]
    [InlineData("/Disclosures/Detail/6b1f7c0e-0000-7000-8000-000000000000", 404, "没有找到这一页")]
    [InlineData("/Law/999999999999", 404, "没有找到这一页")]
    [InlineData("/Error?status=500", 500, "系统出错了")]
    [InlineData("/Error?status=503", 503, "平台暂时不能办理")]
    [InlineData("/Error?status=200", 404, "没有找到这一页")]
    [InlineData("/Error?status=999999999999", 404, "没有找到这一页")]
    public async Task Get_Error_KeepsItsStatusAndSaysWhatToDo(string path, int status, string title)
    {
        using var client = fixture.Host.NewClient();

        AssertHelpful((await client.ReadAsync(path)).Expect(status), title);
    }

    [Theory]
    [InlineData(People.Supervisor, "/Cases/FilingOrder/6b1f7c0e-0000-7000-8000-000000000000", "这一页只供监察员使用，您登录的是负责人账号")]
    [InlineData(People.Supervisor, "/Cases/Order/6b1f7c0e-0000-7000-8000-000000000000", "这一页只供监察员使用，您登录的是负责人账号")]
    [InlineData(People.Filer, "/Cases/FilingOrderDocument/6b1f7c0e-0000-7000-8000-000000000000", "这一页只供监察员或者负责人使用，您登录的是企业申报人账号")]
    [InlineData(People.Inspector, "/Approvals/FilingOrder/6b1f7c0e-0000-7000-8000-000000000000", "这一页只供负责人使用，您登录的是监察员账号")]
    public async Task Get_PageOfAnotherRole_NamesTheRolesThatMay(string person, string path, string words)
    {
        using var client = await fixture.Host.SignedInAsync(person);

        var denied = (await client.ReadAsync(path)).Expect(302).Location!;

        Assert.Contains(words, (await client.ReadAsync(denied)).Expect(403).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutToken_IsExplained()
    {
        using var client = fixture.Host.NewClient();
        using var form = new FormUrlEncodedContent([]);

        AssertHelpful((await client.AskAsync(HttpMethod.Post, "/Account/Login", form)).Expect(400), "没能收下这次提交");
    }

    [Fact]
    public async Task Post_SignedInWithoutToken_IsExplained()
    {
        using var client = await fixture.Host.SignedInAsync(People.Filer);
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", "forged")]);

        AssertHelpful((await client.AskAsync(HttpMethod.Post, "/Filings/Submit", form)).Expect(400), "没能收下这次提交");
    }

    [Theory]
    [InlineData("GET", "/api/v1/none", 404, "not-found")]
    [InlineData("GET", "/api/v1/disclosures/6b1f7c0e-0000-7000-8000-000000000000", 404, "not-found")]
    [InlineData("GET", "/api/v1/disclosures/x", 404, "not-found")]
    [InlineData("POST", "/api/v1/disclosures/6b1f7c0e-0000-7000-8000-000000000000", 405, "method-not-allowed")]
    [InlineData("GET", "/api/v1/calculations/minimum-wage", 405, "method-not-allowed")]
    [InlineData("DELETE", "/api/v1/rules", 405, "method-not-allowed")]
    [InlineData("GET", "/api/v1/disclosures?page=x", 400, "bad-request")]
    public async Task Send_ToTheApi_IsAProblem(string method, string path, int status, string code)
    {
        using var client = fixture.Host.NewClient();

        var answer = (await client.AskAsync(new HttpMethod(method), path)).Expect(status);

        Assert.StartsWith("application/problem+json", answer.Header("content-type"), StringComparison.Ordinal);
        using var problem = JsonDocument.Parse(answer.Body);
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
        Assert.NotEmpty(problem.RootElement.GetProperty("traceId").GetString()!);
    }

    [Theory]
    [InlineData("GET", "/Disclosures?q=%00")]
    [InlineData("GET", "/Disclosures?q=a%00b&region=%00&p=%00")]
    [InlineData("GET", "/Disclosures?p=99999999999999999999&region=33010")]
    [InlineData("GET", "/Disclosures?p=-1&region=%27%20or%201=1--")]
    [InlineData("GET", "/Disclosures?q=%ED%A0%80&q=2")]
    [InlineData("GET", "/api/v1/disclosures?q=a%00b")]
    [InlineData("GET", "/api/v1/disclosures?page=-5&region=3301%00")]
    [InlineData("GET", "/api/v1/disclosures?page=2147483647")]
    [InlineData("GET", "/api/v1/rules/%00")]
    [InlineData("GET", "/Law?q=%00")]
    [InlineData("GET", "/Law/0")]
    [InlineData("GET", "/Receipts?number=%00")]
    [InlineData("GET", "/Receipts/%00")]
    [InlineData("GET", "/Receipts/ZJ-2026-1120-000001%00")]
    [InlineData("GET", "/Calculators/minimum-wage?month=%00&grossWage=1e99")]
    [InlineData("GET", "/Calculators/%00")]
    [InlineData("GET", "/Account/Login?returnUrl=%00&as=%00")]
    [InlineData("GET", "/Account/Denied?returnUrl=%00")]
    [InlineData("GET", "/Error?status=%00")]
    [InlineData("GET", "/?q=%F0%9F%98%80%00")]
    [InlineData("PAGE", "/Error?handler=HandlerExecuting")]
    [InlineData("PAGE", "/Law?handler=HandlerExecuting")]
    [InlineData("TRACE", "/")]
    [InlineData("PUT", "/Help")]
    [InlineData("HEAD", "/")]
    [InlineData("OPTIONS", "/api/v1/rules")]
    public async Task Send_OddRequest_IsNever500(string method, string path)
    {
        using var client = fixture.Host.NewClient();

        Assert.InRange((await client.AskAsync(new HttpMethod(method), path)).Status, 200, 499);
    }

    [Theory]
    [InlineData("/Inspection/Findings?q=a%00b&p=x", People.Inspector)]
    [InlineData("/Cases?state=%00&q=%00&p=9999999999999", People.Inspector)]
    [InlineData("/Cases/Open/9223372036854775807", People.Inspector)]
    [InlineData("/Cases/Open/11?recommendation=%00", People.Inspector)]
    [InlineData("/Filings/Submit?again=%00", People.Filer)]
    [InlineData("/Filings/Template?format=%00", People.Filer)]
    [InlineData("/Filings/Check/6b1f7c0e-0000-7000-8000-000000000000?rule=%00", People.Filer)]
    [InlineData("/Administration?q=%00&role=%00&state=%00&p=x", People.Administrator)]
    [InlineData("/Administration/Audit?do=%00&p=-1", People.Administrator)]
    [InlineData("/Administration/Enterprises?q=%00%25_\\", People.Administrator)]
    [InlineData("/Administration/Enterprises/Edit/9223372036854775807", People.Administrator)]
    [InlineData("/MyWages/%00", People.Worker)]
    [InlineData("/MyWages/9999-12", People.Worker)]
    public async Task Get_OddAddressSignedIn_IsNever500(string path, string person)
    {
        using var client = await fixture.Host.SignedInAsync(person);

        Assert.InRange((await client.ReadAsync(path)).Status, 200, 499);
    }

    [Theory]
    [InlineData("/Account/Login", "Input.UserName", "Input.Password", "")]
    [InlineData("/Account/Activate", "Input.UserName", "Input.Code", "")]
    [InlineData("/Help/Display", "toggle", "returnUrl", "")]
    [InlineData("/Unions/Make", "Input.Breach", "Input.EnterpriseId", People.Union)]
    [InlineData("/Unions/Make", "Input.Breach", "Input.Demand", People.Union)]
    [InlineData("/Administration/NewAccount", "Input.DisplayName", "Input.Role", People.Administrator)]
    [InlineData("/Administration/Enterprises/Edit", "Input.Name", "Input.Payday", People.Administrator)]
    [InlineData("/Administration?handler=Disable", "id", "x", People.Administrator)]
    [InlineData("/Administration?handler=None", "id", "x", People.Administrator)]
    public async Task Post_NulAndVeryLongText_IsNever500(string path, string one, string other, string person)
    {
        using var client = person.Length == 0 ? fixture.Host.NewClient() : await fixture.Host.SignedInAsync(person);
        foreach (var text in new[] { "a\0b", new string('工', 100_000), "\ud83d\ude00\u202e<script>", "9999999999999999999999", "1e400" })
        {
            var answer = await client.SubmitAsync(path, (one, text), (other, text), ("Input.AnswerBy", "2026-12-01"));

            Assert.True(answer.Status is >= 200 and < 500, $"{answer.Status} for {path} with {text[..Math.Min(20, text.Length)]}");
        }
    }

    [Fact]
    public async Task Post_NulInWhatWouldBeStored_IsRefused()
    {
        using var union = await fixture.Host.SignedInAsync(People.Union);
        using var administrator = await fixture.Host.SignedInAsync(People.Administrator);

        AssertHelpful((await union.SubmitAsync("/Unions/Make", ("Input.EnterpriseId", "11"), ("Input.Breach", "拖\0欠"), ("Input.Demand", "改正"),
            ("Input.AnswerBy", "2026-12-01"))).Expect(400), "没能收下这次提交");
        AssertHelpful(
            (await administrator.SubmitAsync("/Administration/NewAccount", ("Input.UserName", "nul@test"), ("Input.DisplayName", "a\0b"),
                ("Input.Role", "Administrator"), ("Input.Organisation", "x"))).Expect(400),
            "没能收下这次提交");
    }

    [Fact]
    public async Task Get_HugeQuery_IsRefusedNotCrashed()
    {
        using var client = fixture.Host.NewClient();

        Assert.InRange((await client.ReadAsync("/Disclosures?q=" + new string('a', 6000))).Status, 200, 499);
        Assert.InRange((await client.ReadAsync("/Disclosures?" + string.Join('&', Enumerable.Range(0, 1200).Select(i => $"a{i}=1")))).Status, 200, 499);
        Assert.Equal(414, await RawStatusAsync($"GET /Disclosures?q={new string('a', 20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    }

    [Fact]
    public async Task Post_OversizeBodyByAnybody_IsNoErrorOfThePortal()
    {
        await using var host = await PortalHost.StartAsync();
        using var client = host.NewClient();
        await client.TokenAsync();
        try
        {
            Assert.InRange((await client.UploadAsync("/Receipts/ZJ-2026-1120-000001", "a.xlsx", new byte[Uploads.Largest + (2 * 1024 * 1024)])).Status, 400,
                499);
        }
        catch (HttpRequestException closed)
        {
            // The server may close the connection while the rest is still being sent.
            Assert.IsAssignableFrom<IOException>(closed.InnerException);
        }

        Assert.Empty(host.Errors.Entries);
    }

    [Fact]
    public async Task Post_TwoPeopleAtOnce_IsNoErrorOfThePortal()
    {
        await using var host = await PortalHost.StartAsync();
        using var filer = await host.SignedInAsync(People.Filer);
        var filing = await filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(20)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => filer.SubmitAsync($"/Filings/Check/{filing}")));

        Assert.Equal([302, 409, 409, 409], answers.Select(answer => answer.Status).Order());
        Assert.Empty(host.Errors.Entries);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Input.File\"; filename=\"a\"\r\n\r\nabc")]
    [InlineData("multipart/form-data", "--x")]
    [InlineData("multipart/form-data; boundary=x", "garbage")]
    [InlineData("application/x-www-form-urlencoded", "%%%=%ZZ&a")]
    [InlineData("application/json", "{}")]
    [InlineData("text/plain", "x")]
    public async Task Post_BrokenForm_IsRefusedWithAnId(string mediaType, string body)
    {
        using var client = await fixture.Host.SignedInAsync(People.Filer);
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);

        AssertHelpful((await client.AskAsync(HttpMethod.Post, "/Filings/Submit", content)).Expect(400), "没能收下这次提交");
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: portal=broken; portal-form=broken; display=\u0001\r\n\r\n")]
    [InlineData("GET /%ZZ HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("GET /..%2f..%2fetc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("GET /css/..%5c..%5cappsettings.json HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("POST /api/v1/calculations/minimum-wage HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")]
    public async Task Send_RawBytes_IsNever500(string request) => Assert.InRange(await RawStatusAsync(request), 200, 499);

    private static void AssertHelpful(Answer answer, string title)
    {
        Assert.Equal(title, answer.Html.QuerySelector("h1")?.TextContent);
        var pairs = answer.Html.QuerySelectorAll("dl.pairs dd").Select(value => value.TextContent).ToList();
        Assert.Equal("12333", pairs[0]);
        Assert.NotEmpty(pairs[1]);
        Assert.Equal("zh-CN", answer.Html.DocumentElement.GetAttribute("lang"));
        Assert.StartsWith("no-store", answer.Header("cache-control"), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Body, StringComparison.Ordinal);
    }

    private async Task<int> RawStatusAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(fixture.Host.Address.Host, fixture.Host.Address.Port);
        await socket.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(socket.GetStream());
        var line = await reader.ReadLineAsync();
        return int.Parse(line!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
