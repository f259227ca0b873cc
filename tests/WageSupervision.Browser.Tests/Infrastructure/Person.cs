using System.Net;
using Microsoft.Playwright;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Infrastructure;

/// <summary>A person at a browser of their own.</summary>
public sealed class Person : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly PortalHost host;
    private readonly List<string> complaints = [];

    private Person(IBrowserContext context, IPage page, PortalHost host)
    {
        this.context = context;
        this.host = host;
        Page = page;
        page.Console += (_, message) =>
        {
            // A blocked style or script shows itself here: the content security policy is part of what is tested.
            if (message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>The portal.</summary>
    public PortalHost Host => host;

    /// <summary>How many buttons were pressed and links followed.</summary>
    public int Clicks { get; private set; }

    /// <summary>Sits down, with no page open yet.</summary>
    /// <param name="host">The portal.</param>
    /// <param name="userName">Whose session the browser already has, or <c>null</c> for the public.</param>
    /// <param name="scripts">Whether scripts run.</param>
    /// <param name="dark">Whether the system is dark.</param>
    /// <param name="phone">Whether it is a phone: narrow, with a finger for a pointer.</param>
    public static async Task<Person> SitDownAsync(PortalHost host, string? userName, bool scripts = true, bool dark = false, bool phone = false)
    {
        var context = await (await Chromium.Shared).NewContextAsync(new()
        {
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = phone ? new() { Width = 360, Height = 740 } : new() { Width = 1280, Height = 900 },
            HasTouch = phone,
            IsMobile = phone,
            JavaScriptEnabled = scripts,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(15_000);
        Person person = new(context, await context.NewPageAsync(), host);
        if (userName is not null)
        {
            await person.ComeBackAsync(userName);
        }

        return person;
    }

    /// <summary>
    /// Has a new session, as after days away, without drawing the two pages of signing in; who is to be seen doing that calls
    /// <see cref="SignInAsync"/>.
    /// </summary>
    public async Task ComeBackAsync(string userName)
    {
        CookieContainer jar = new();
        (await host.SignedInAsync(userName, jar)).Dispose();
        await context.AddCookiesAsync(jar.GetAllCookies().Select(cookie =>
            new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Url = host.Address.ToString(), HttpOnly = cookie.HttpOnly }));
    }

    /// <summary>Signs in, or in again, by the form; comes to the desk of this role.</summary>
    public async Task SignInAsync(string userName)
    {
        await GoAsync("/Account/Login");
        await Page.GetByLabel("账号").FillAsync(userName);
        await Page.GetByLabel("密码").FillAsync(People.Password);
        await PressAsync("登录");
    }

    /// <summary>The address of the page within the portal, without its query.</summary>
    public string Address => new Uri(Page.Url).AbsolutePath;

    /// <summary>Opens an address of the portal.</summary>
    public Task GoAsync(string path) => Page.GotoAsync(new Uri(host.Address, path).ToString());

    /// <summary>Turns the system dark or light; the page follows at once, without being loaded again.</summary>
    public Task TurnAsync(bool dark) =>
        // Without motion, or axe would measure colours halfway between the two.
        Page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });

    /// <summary>Leaves the portal without a request to it, as when a page is closed.</summary>
    public Task GoAwayAsync() => Page.GotoAsync("about:blank");

    /// <summary>Presses a button.</summary>
    public async Task PressAsync(string name)
    {
        Clicks++;
        await Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Last.ClickAsync();
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <summary>Follows a link.</summary>
    public async Task FollowAsync(string name)
    {
        Clicks++;
        await Page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <summary>Fills a field by its label.</summary>
    public Task FillAsync(string label, string value) => Page.GetByLabel(label).First.FillAsync(value);

    /// <summary>Chooses an option by its text.</summary>
    public Task ChooseAsync(string label, string option) => Page.GetByLabel(label).First.SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Chooses a file.</summary>
    public Task AttachAsync(string label, string name, byte[] content) =>
        Page.GetByLabel(label).First.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });

    /// <summary>The page says this.</summary>
    public Task SeesAsync(string text) => Assertions.Expect(Page.Locator("body")).ToContainTextAsync(text);

    /// <summary>The page does not say this.</summary>
    public Task MissesAsync(string text) => Assertions.Expect(Page.Locator("body")).Not.ToContainTextAsync(text);

    /// <summary>
    /// Looks at the page as it is: no serious or critical finding of axe, nothing sideways at 1280 and 360 pixels, nothing blocked or broken.
    /// With WS_SCREENS set to a folder, leaves pictures there.
    /// </summary>
    public async Task LookAsync(string name)
    {
        var serious = (await Accessibility.LookAsync(Page)).Where(v => v.Impact is "serious" or "critical").ToList();
        Assert.True(serious.Count == 0, $"{name} {Page.Url}:\n" + string.Join('\n', serious));
        await WidthAsync(name, 360, 800);
        await WidthAsync(name, 1280, 900);
        Assert.True(complaints.Count == 0, $"{name} {Page.Url}:\n" + string.Join('\n', complaints));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private async Task WidthAsync(string name, int width, int height)
    {
        await Page.SetViewportSizeAsync(width, height);
        var wide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (Environment.GetEnvironmentVariable("WS_SCREENS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }

        Assert.True(wide <= width, $"{name} at {width} px is {wide} px wide: {Page.Url}");
    }
}
