using System.Text.Json;
using Microsoft.Playwright;
using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>
/// The same pages on a dark screen and, from that dark screen, on paper: contrast measured, controls included; paper is white,
/// and nothing on it stays folded.
/// </summary>
public sealed class DarkAndPaperTests : IAsyncLifetime
{
    // Contrast of what axe does not look at: the button inside a file control, the arrow of a select, the mark in a box.
    private const string Controls = """
        () => {
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const rgb = (colour) => { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3); };
          const light = (colour) => rgb(colour).map((c) => { c /= 255; return c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4; }).reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
          const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((m, n) => n - m); return (x + .05) / (y + .05); };
          const stroke = (style) => decodeURIComponent((style.backgroundImage.match(/stroke='(%23[0-9a-f]+)'/) || [])[1] || 'magenta');
          const all = [];
          document.querySelectorAll('input[type=file]').forEach((e) => { const s = getComputedStyle(e, '::file-selector-button'); all.push({ what: 'file button', ratio: contrast(s.color, s.backgroundColor), least: 4.5 }); });
          document.querySelectorAll('select').forEach((e) => { const s = getComputedStyle(e); all.push({ what: 'select arrow', ratio: contrast(stroke(s), s.backgroundColor), least: 3 }); });
          document.querySelectorAll('input[type=checkbox]:checked').forEach((e) => { const s = getComputedStyle(e); all.push({ what: 'check mark', ratio: contrast(stroke(s), s.backgroundColor), least: 3 }); });
          return JSON.stringify(all);
        }
        """;

    // What would be dark on paper; a ticked box may.
    private const string DarkOnPaper = """
        () => [...document.querySelectorAll('html, body, body *')].filter((e) => e.checkVisibility() && !e.closest('svg, input')).flatMap((e) => {
          const s = getComputedStyle(e);
          const [r, g, b, a = 1] = s.backgroundColor.match(/[\d.]+/g).map(Number);
          return a > 0 && .2126 * r + .7152 * g + .0722 * b < 200 ? [`${e.tagName}.${e.className}: ${s.backgroundColor}`] : [];
        }).join('\n')
        """;

    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Get_NamedPages_AreReadableInTheDarkAndOnPaper()
    {
        await using var filer = await Person.SitDownAsync(host, People.Filer, dark: true);
        await filer.GoAsync("/Filings/Submit");
        await BothAsync(filer, "d-submit", files: 1, selects: 1);
        await filer.PressAsync("上传并核对");
        await BothAsync(filer, "d-submit-error", files: 1, selects: 1);
        await UploadAsync(filer, "九月.csv", Files.PayrollWithErrors(), "2026-09-01", "2026-09-30", "2026-10-15");
        await filer.SeesAsync("须改正后才能提交");
        await BothAsync(filer, "d-check-errors");
        await filer.GoAsync("/Filings/Submit");
        await UploadAsync(filer, "十一月.xlsx", Files.Payroll(3, new DateOnly(2026, 11, 20)), "2026-11-01", "2026-11-30", "2026-12-15");
        await filer.SeesAsync("还没有过完");
        await BothAsync(filer, "d-check-unfinished");
        await filer.GoAsync("/Filings/Submit");
        await UploadAsync(filer, "九月.xlsx", Files.Payroll(12, paidOn: null), "2026-09-01", "2026-09-30", "2026-10-15", unpaid: true);
        await filer.SeesAsync("放弃这一份");
        await BothAsync(filer, "d-check");
        await filer.PressAsync("确认提交");
        await BothAsync(filer, "d-receipt");
        var number = await filer.Page.Locator(".number").First.InnerTextAsync();
        await filer.GoAsync("/Receipts/" + number);
        await BothAsync(filer, "d-verify", files: 2);
        await filer.GoAsync("/Enterprise");
        await BothAsync(filer, "d-tasks");

        await using var inspector = await Person.SitDownAsync(host, People.Inspector, dark: true);
        await inspector.GoAsync("/Cases/Open/11");
        await BothAsync(inspector, "d-open", selects: 1, marks: true);
        await inspector.PressAsync("立案");
        await BothAsync(inspector, "d-case");
        await inspector.GoAsync(new Uri(inspector.Page.Url).AbsolutePath.Replace("Detail", "Close", StringComparison.Ordinal));
        await BothAsync(inspector, "d-close-shut");

        await using var administrator = await Person.SitDownAsync(host, People.Administrator, dark: true);
        await administrator.GoAsync("/Administration/Audit");
        await BothAsync(administrator, "d-audit", selects: 1);
    }

    [Fact]
    public async Task Print_CheckPage_UnfoldsEverythingAndShowsNoControls()
    {
        await using var filer = await Person.SitDownAsync(host, People.Filer);
        await filer.GoAsync("/Filings/Submit");
        await UploadAsync(filer, "九月.xlsx", Files.Payroll(12, paidOn: null), "2026-09-01", "2026-09-30", "2026-10-15", unpaid: true);
        await Assertions.Expect(filer.Page.Locator("details.finding:not([open]) blockquote").First).ToBeHiddenAsync();

        await filer.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(filer.Page.Locator("details.finding:not([open]) blockquote").First).ToBeVisibleAsync();
        await Assertions.Expect(filer.Page.GetByText("列“姓名”→ 姓名")).ToBeVisibleAsync();
        Assert.Equal("none", await filer.Page.EvaluateAsync<string>(
            "getComputedStyle(document.querySelector('details.finding[open] > summary'), '::after').content"));
    }

    [Fact]
    public async Task Check_AllFindings_FollowsTheOthers()
    {
        await using var filer = await Person.SitDownAsync(host, People.Filer);
        await filer.GoAsync("/Filings/Submit");
        await UploadAsync(filer, "九月.xlsx", Files.Payroll(3, paidOn: null), "2026-09-01", "2026-09-30", "2026-10-15", unpaid: true);
        await filer.PressAsync("确认提交");
        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await inspector.GoAsync("/Cases/Open/11");
        var all = inspector.Page.Locator("#all");
        var each = inspector.Page.Locator("input[name='Input.FindingIds']");
        await Assertions.Expect(all).ToBeCheckedAsync();

        await each.First.UncheckAsync();
        await Assertions.Expect(all).Not.ToBeCheckedAsync();
        Assert.True(await all.EvaluateAsync<bool>("box => box.indeterminate"));
        await all.CheckAsync();
        await Assertions.Expect(each.First).ToBeCheckedAsync();
        await all.UncheckAsync();
        await Assertions.Expect(each.Last).Not.ToBeCheckedAsync();
        await inspector.PressAsync("立案");
        await inspector.SeesAsync("请至少选择一项发现");
        await Assertions.Expect(all).Not.ToBeCheckedAsync();
        await inspector.FollowAsync("请至少选择一项发现");
        Assert.Equal("Input_FindingIds", await inspector.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task Get_AuditOnAPhone_IsNoEndlessScroll()
    {
        await using (var database = host.Database.Open())
        {
            for (var i = 0; i < 60; i++)
            {
                database.AuditEntries.Add(new()
                {
                    EntryId = Guid.CreateVersion7(),
                    At = DateTimeOffset.UnixEpoch.AddMinutes(i),
                    Action = "SignInRefused",
                    TraceId = "0123456789abcdef0123456789abcdef"
                });
            }

            await database.SaveChangesAsync();
        }

        await using var administrator = await Person.SitDownAsync(host, People.Administrator);
        await administrator.GoAsync("/Administration/Audit");
        await administrator.LookAsync("audit-full");
        await administrator.Page.SetViewportSizeAsync(360, 800);

        Assert.InRange(await administrator.Page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 1_000, 9_000);
    }

    private static async Task UploadAsync(
        Person filer, string name, byte[] content, string start, string end, string payday, bool unpaid = false)
    {
        await filer.AttachAsync("工资表文件", name, content);
        await filer.FillAsync("周期的第一天", start);
        await filer.FillAsync("周期的最后一天", end);
        await filer.FillAsync("约定的发放日", payday);
        if (unpaid)
        {
            await filer.Page.GetByLabel("还没有发放").CheckAsync();
        }

        await filer.PressAsync("上传并核对");
    }

    private static async Task BothAsync(Person person, string name, int files = 0, int selects = 0, bool marks = false)
    {
        await person.LookAsync(name);
        var controls = JsonSerializer.Deserialize<List<Control>>(await person.Page.EvaluateAsync<string>(Controls), JsonSerializerOptions.Web)!;
        Assert.Equal((files, selects), (controls.Count(control => control.What == "file button"), controls.Count(control => control.What == "select arrow")));
        Assert.Equal(marks, controls.Exists(control => control.What == "check mark"));
        Assert.All(controls, control => Assert.True(control.Ratio >= control.Least, $"{name}: {control.What} has a contrast of {control.Ratio:0.0}"));

        await person.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        var pale = await Accessibility.LookAsync(person.Page, "color-contrast");
        Assert.True(pale.Count == 0, $"{name} on paper:\n" + string.Join('\n', pale));
        Assert.Equal("", await person.Page.EvaluateAsync<string>(DarkOnPaper));
        if (Environment.GetEnvironmentVariable("WS_SCREENS") is { Length: > 0 } folder)
        {
            await person.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-print.png"), FullPage = true });
        }

        await person.Page.EmulateMediaAsync(new() { Media = Media.Screen, ColorScheme = ColorScheme.Dark });
    }

    private sealed record Control(string What, double Ratio, double Least);
}
