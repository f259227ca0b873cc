using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>Each role's own pages while there is nothing to do, looked at in light and dark. Nobody files anything here.</summary>
public sealed class WorkingPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    /// <summary>Each role's own pages.</summary>
    public static TheoryData<string, string, string> WorkingPages { get; } = new()
    {
        { "filings-empty", People.Filer, "/Filings" }, { "matters-empty", People.Filer, "/Enterprise/Matters" }, { "submit", People.Filer, "/Filings/Submit" },
        { "duties-empty", People.Filer, "/Enterprise/Duties" }, { "attendance-empty", People.Filer, "/Attendance" },
            { "attendance-submit", People.Filer, "/Attendance/Submit" },
        { "inspection-empty", People.Inspector, "/Inspection" }, { "findings-empty", People.Inspector, "/Inspection/Findings" },
            { "cases-empty", People.Inspector, "/Cases" },
        { "contacts-empty", People.Inspector, "/Contacts" },
        { "duties-inspected-empty", People.Inspector, "/Inspection/Duties" }, { "replaced-empty", People.Inspector, "/Inspection/Replaced" },
            { "paydays-empty", People.Inspector, "/Inspection/Paydays" },
        { "recommendations-empty", People.Inspector, "/Inspection/Recommendations" }, { "approvals-empty", People.Supervisor, "/Approvals" },
        { "my-wages-empty", People.Worker, "/MyWages" }, { "accounts", People.Administrator, "/Administration" },
            { "new-account", People.Administrator, "/Administration/NewAccount" },
        { "enterprises", People.Administrator, "/Administration/Enterprises" }, { "maintenance", People.Administrator, "/Administration/Maintenance" },
            { "duty-rules", People.Administrator, "/Administration/Duties" }, { "audit", People.Administrator, "/Administration/Audit" },
            { "account", People.Filer, "/Account" },
        { "denied", People.Worker, "/Cases" },
    };

    [Fact]
    public async Task Get_WorkingPages_AreSound()
    {
        foreach (var people in WorkingPages.GroupBy(row => (string)row[1]))
        {
            await using var person = await Person.SitDownAsync(portal.Host, people.Key);
            foreach (var row in people)
            {
                await person.GoAsync((string)row[2]);
                await person.LookAsync("w-" + row[0]);
            }
        }
    }

    [Fact]
    public async Task Get_WorkingPages_AreSoundInTheDark()
    {
        foreach (var people in WorkingPages.GroupBy(row => (string)row[1]))
        {
            await using var person = await Person.SitDownAsync(portal.Host, people.Key, dark: true);
            foreach (var row in people)
            {
                await person.GoAsync((string)row[2]);
                await person.LookAsync("w-" + row[0] + "-dark");
            }
        }
    }
}
