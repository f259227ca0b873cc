using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>Fields side by side, with hints or without, and the button beside them stand in one line, however wide the screen is.</summary>
public sealed class FormLinesTests : IAsyncLifetime
{
    // Of the controls whose columns stand side by side: by how many pixels their feet differ.
    private const string Feet = """
        () => {
          const lines = [];
          for (const column of document.querySelectorAll("main .row > *")) {
            const control = column.querySelector(":scope > .field > .form-control, :scope > .field > .form-select, :scope > .btn");
            if (!control || !control.checkVisibility()) continue;
            const { top, bottom } = column.getBoundingClientRect();
            const line = lines.find(line => line.row === column.parentElement && top < line.bottom && bottom > line.top);
            const foot = control.getBoundingClientRect().bottom;
            if (line) line.feet.push(foot); else lines.push({ row: column.parentElement, top, bottom, feet: [foot] });
          }
          return lines.filter(line => line.feet.length > 1).map(line => Math.max(...line.feet) - Math.min(...line.feet));
        }
        """;

    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData(null, "/OfficeReports", "l-reports")]
    [InlineData(null, "/UnionRecommendations", "l-rates")]
    [InlineData(People.Supervisor, "/Oversight", "l-oversight")]
    [InlineData(People.Union, "/Unions/Make", "l-make")]
    [InlineData(People.Inspector, "/Contacts/Desk", "l-desk")]
    public async Task Controls_SideBySide_StandInOneLine(string? userName, string page, string name)
    {
        await using var person = await Person.SitDownAsync(host, userName);
        await person.GoAsync(page);
        await person.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(each => { each.open = true; })");
        var wide = await person.Page.EvaluateAsync<double[]>(Feet);
        Assert.NotEmpty(wide);
        Assert.All(wide, apart => Assert.InRange(apart, 0, 1));

        await person.Page.SetViewportSizeAsync(360, 800);
        Assert.All(await person.Page.EvaluateAsync<double[]>(Feet), apart => Assert.InRange(apart, 0, 1));
        await person.LookAsync(name);
    }
}
