using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>How the first account comes about.</summary>
public static class FirstAdministrator
{
    /// <summary>
    /// Where no account exists yet, makes a one-time code and prints it to the operator's terminal, not to the log. A database that is
    /// away does not keep the portal from starting: it takes files all the same.
    /// </summary>
    public static async Task OfferAsync(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        try
        {
            await MakeFirstCodeAsync(app);
        }
        catch (Exception away) when (ConnectionFailures.Is(away))
        {
            Console.WriteLine("现在连不上数据库。平台照样启动，收到的文件先存下，数据库恢复后登记。还没有建立过账号的，恢复后请重新启动，会给出一次性代码。");
        }
    }

    private static async Task MakeFirstCodeAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if (await database.Users.AnyAsync())
        {
            return;
        }

        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await database.BootstrapCodes.ExecuteDeleteAsync();
        database.BootstrapCodes.Add(new BootstrapCodeRow
        {
            Id = 1,
            CodeHash = SHA256.HashData(Encoding.UTF8.GetBytes(code)),
            ExpiresAt = scope.ServiceProvider.GetRequiredService<PortalClock>().Now.AddHours(24),
        });
        await database.SaveChangesAsync();
        Console.WriteLine($"还没有账号。请在 24 小时内打开 /Setup，用一次性代码建立第一个管理员：{code}");
    }
}
