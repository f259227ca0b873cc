using System.Globalization;
using Microsoft.AspNetCore.Identity;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Web.Features.Accounts;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Demo;

/// <summary>The officers of a county.</summary>
/// <param name="Inspector">监察员.</param>
/// <param name="Second">The other 监察员, who goes with the first.</param>
/// <param name="Others">More 监察员, who take turns.</param>
/// <param name="Supervisor">负责人; another person than the inspector.</param>
/// <param name="Union">工会干部.</param>
internal sealed record DemoOffice(Account Inspector, Account Second, IReadOnlyList<Account> Others, Account Supervisor, Account Union);

/// <summary>
/// The accounts of the demo. Those of <see cref="DemoAccounts"/> have the password; the others only acted in the past and have
/// none, so that nobody can sign in with them.
/// </summary>
/// <param name="stage">The stage.</param>
/// <param name="hasher">Hashes the password.</param>
/// <param name="protector">Makes the worker's blind index.</param>
internal sealed class DemoPeople(DemoStage stage, IPasswordHasher<Account> hasher, FieldProtector protector)
{
    private readonly List<Account> made = [];

    /// <summary>Offices by the county's code.</summary>
    public Dictionary<string, DemoOffice> Offices { get; } = [];

    /// <summary>Registers the enterprises as the administrator and makes every account.</summary>
    public async Task RegisterAsync(IReadOnlyList<DemoFirm> firms)
    {
        stage.Time.Now = DemoStage.At(stage.Month(1).FirstDay.AddDays(-10), 0);
        var administrator = Make("admin@demo", Role.Administrator, "演示管理员", "平台运维");
        await new DemoDuties(stage, administrator, Make("admin2@demo", Role.Administrator, "演示管理员乙", "平台运维")).DeclareAsync();
        foreach (var firm in firms)
        {
            firm.EnterpriseId = await stage.SendAsync(administrator, new SaveEnterprise(
                null, 0, firm.Name, CreditCode(firm), firm.Region.Code,
                string.Create(CultureInfo.InvariantCulture, $"{firm.Region.ShortName}演示路 {firm.Index + 1} 号"), "演示代表"
                    + PayrollGenerator.NameOf(firm.Index)[2..], firm.Payday));
            firm.Filer = Make(
                firm.Index == 0 ? "filer@demo" : string.Create(CultureInfo.InvariantCulture, $"filer-{firm.Index + 1:00}@demo"),
                Role.EnterpriseFiler, "演示会计", firm.Name, enterprise: firm.EnterpriseId);
        }

        foreach (var (word, county) in DemoFirms.Counties)
        {
            var (inspector, supervisor, union) = word switch
            {
                "西湖" => ("inspector@demo", "supervisor@demo", "union@demo"),
                "余杭" => ("inspector-yuhang@demo", "supervisor-yuhang@demo", "union-yuhang@demo"),
                "海曙" => ("inspector2@demo", "supervisor-haishu@demo", "union-haishu@demo"),
                "奉化" => ("inspector-fenghua@demo", "supervisor-fenghua@demo", "union-fenghua@demo"),
                _ => ("inspector-lucheng@demo", "supervisor-lucheng@demo", "union-lucheng@demo"),
            };
            var name = stage.Parameters.Divisions.Find(county)!.ShortName;
            await stage.SendAsync(administrator, new SaveOffice(
                county, name + "演示大道 353 号", "0571-00000353", $"演示银行{word}支行，户名 {name}非税收入（演示），账号 353000000353", "", ""));
            var office = stage.Parameters.Divisions.Find(county)!.Name + "人力资源和社会保障局";
            Offices[county] = new DemoOffice(
                Certified(Make(inspector, Role.Inspector, "演示监察员甲", office, county), county, 1),
                Certified(Make("second-" + inspector, Role.Inspector, "演示监察员乙", office, county), county, 2),
                word == "西湖"
                    ? [Certified(Make("third-" + inspector, Role.Inspector, "演示监察员丙", office, county), county, 3),
                        Certified(Make("fourth-" + inspector, Role.Inspector, "演示监察员丁", office, county), county, 4)]
                    : [],
                Make(supervisor, Role.Supervisor, "演示负责人", office, county),
                Make(union, Role.UnionOfficial, "演示工会干部", stage.Parameters.Divisions.Find(county)!.Name + "总工会", county));
        }

        var employer = firms[0];
        var worker = employer.Staff(stage.Parameters, stage.Month(DemoFirm.Months))[0];
        var account = Make("worker@demo", Role.Worker, worker.Name, employer.Name, enterprise: employer.EnterpriseId);
        account.IdentityIndex = protector.IndexOf(worker.IdentityNumber);
        employer.Worker = account;

        await stage.WithAsync(async database =>
        {
            database.Users.AddRange(made);
            return await database.SaveChangesAsync();
        });

        // The accountant keeps the books of another enterprise as well.
        var from = stage.Month(1).FirstDay.AddDays(-10);
        await stage.SendAsync(administrator, new GrantMandate(firms[0].Filer.Id, CreditCode(firms[1]), from, from.AddYears(2)));
    }

    /// <summary>统一社会信用代码 of an enterprise of the demo.</summary>
    internal static string CreditCode(DemoFirm firm) =>
        UnifiedSocialCreditCode.Create("91", firm.Region.Code, string.Create(CultureInfo.InvariantCulture, $"DEMA{firm.Index + 1:0000}"));

    private static Account Certified(Account officer, string county, int number)
    {
        officer.CertificateNumber = string.Create(CultureInfo.InvariantCulture, $"浙演示{county}{number:00}");
        return officer;
    }

    private Account Make(string name, Role role, string display, string organisation, string? region = null, long? enterprise = null)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            DisplayName = display,
            Organisation = organisation,
            Role = role,
            RegionCode = region,
            EnterpriseId = enterprise,
        };
        if (DemoAccounts.All.Any(known => known.UserName == name))
        {
            account.PasswordHash = hasher.HashPassword(account, DemoAccounts.Password);
        }

        made.Add(account);
        return account;
    }
}
