using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Demo;

/// <summary>How much the demo holds. Numbers only.</summary>
/// <param name="Enterprises">Enterprises.</param>
/// <param name="Filings">Filings, refused and replaced ones included.</param>
/// <param name="Lines">Payroll lines.</param>
/// <param name="Findings">Findings.</param>
/// <param name="Cases">Cases.</param>
/// <param name="Demands">Demands of unions.</param>
/// <param name="Disclosures">Disclosures, proposed and declined ones included.</param>
/// <param name="Contacts">Complaints and reports.</param>
/// <param name="Stopped">Matters that could not go on because this year's holidays are not published.</param>
public sealed record DemoSummary(int Enterprises, int Filings, int Lines, int Findings, int Cases, int Demands, int Disclosures, int Contacts, int Stopped);

/// <summary>
/// Loads the demo data once: half a year of an imaginary Zhejiang, brought about by the portal's own commands with a clock
/// that is moved, so that every document has its day and every chain of events is whole.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="protector">Enciphers personal fields.</param>
/// <param name="keys">Signs receipts.</param>
/// <param name="parameters">The law's parameters.</param>
/// <param name="clock">Today, to which everything is relative.</param>
/// <param name="hasher">Hashes passwords.</param>
/// <param name="loggers">The host's log.</param>
/// <param name="templates">The host's templates of papers: the stage has no pages.</param>
/// <param name="configuration">The host's settings.</param>
public sealed class DemoLoader(
    AppDbContext database, FieldProtector protector, ReceiptKeys keys, LegalParameters parameters, PortalClock clock,
    IPasswordHasher<Account> hasher, ILoggerFactory loggers, PaperTemplates templates, IConfiguration configuration)
{
    /// <summary>Does nothing where any enterprise exists.</summary>
    /// <returns>What was loaded, or <c>null</c>.</returns>
    public async Task<DemoSummary?> LoadAsync()
    {
        if (await database.Enterprises.AnyAsync())
        {
            Console.WriteLine("数据库里已有企业，没有载入演示数据。");
            return null;
        }

        var watch = Stopwatch.StartNew();
        await using var stage = new DemoStage(
            database.Database.GetConnectionString()!, protector, keys, parameters, clock, loggers, templates, configuration);
        var firms = DemoFirms.Make(parameters.Divisions);
        var people = new DemoPeople(stage, hasher, protector);
        await people.RegisterAsync(firms);

        var agenda = new DemoAgenda(stage);
        var filings = new DemoFilings(stage);
        foreach (var firm in firms)
        {
            await agenda.AddAsync(filings.FileAsync(firm));
        }

        await agenda.AddAsync(new DemoRegisters(stage).RegisterAsync(firms[0]));
        foreach (var (key, steps) in DemoMatters.All)
        {
            var firm = firms.Single(candidate => candidate.Key == key);
            await agenda.AddAsync(new DemoMatter(stage, firm, people.Offices[firm.Region.Code]).PlayAsync(steps));
        }

        foreach (var script in new DemoContacts(stage, people.Offices[firms.First(firm => firm.Key == "西湖1").Region.Code]).All())
        {
            await agenda.AddAsync(script);
        }

        foreach (var script in new DemoInspections(stage, people.Offices[firms.First(firm => firm.Key == "西湖1").Region.Code], firms).All())
        {
            await agenda.AddAsync(script);
        }

        foreach (var script in new DemoIncidents(stage, people.Offices[firms.First(firm => firm.Key == "西湖1").Region.Code]).All())
        {
            await agenda.AddAsync(script);
        }

        var (contractor, labour) = (firms.First(firm => firm.Key == "西湖6"), firms[0]);
        foreach (var script in new DemoProjects(stage, people.Offices[labour.Region.Code], contractor, labour).All())
        {
            await agenda.AddAsync(script);
        }

        await agenda.RunAsync();

        // Hundreds of papers at three seconds each: of the demo, one is made into a PDF when somebody looks at it.
        await database.PaperJobs.ExecuteDeleteAsync();
        var loaded = new DemoSummary(
            firms.Count,
            await database.Filings.CountAsync(),
            await database.PayrollLines.CountAsync(),
            await database.Findings.CountAsync(),
            await database.Cases.CountAsync(),
            await database.UnionDemands.CountAsync(),
            await database.Disclosures.CountAsync(),
            await database.Contacts.CountAsync(),
            agenda.Stopped);
        Console.WriteLine(
            $"已载入演示数据：{loaded.Enterprises} 家企业，{loaded.Filings} 份工资表（{loaded.Lines} 行），{loaded.Findings} 项发现，{loaded.Cases} 件案件，"
            + $"{loaded.Demands} 件工会要求，{loaded.Disclosures} 条公示，{loaded.Contacts} 件投诉举报，用时 {watch.Elapsed.TotalSeconds:0.0} 秒。");
        return loaded;
    }
}
