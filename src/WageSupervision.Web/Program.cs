using Serilog;
using WageSupervision.Web;
using WageSupervision.Web.DemoData;
using WageSupervision.Web.Persistence;

// Verbs of deployment come first; without one the portal serves.
switch (args.FirstOrDefault())
{
    case "migrate":
        await DatabaseSetup.MigrateAsync(Portal.OwnerConnection(new ConfigurationBuilder().AddJsonFile("appsettings.json", true).AddEnvironmentVariables().Build()));
        Console.WriteLine("数据库已更新。");
        return;
    case "rotate-receipt-key":
        var settings = new ConfigurationBuilder().AddJsonFile("appsettings.json", true).AddEnvironmentVariables().Build();
        Console.WriteLine($"已换新的回执签名密钥 {ReceiptKeys.Rotate(Path.Combine(Portal.DataDirectory(settings, Directory.GetCurrentDirectory()), "keys"))}，重新启动后使用；旧密钥保留，只用来核验。");
        return;
    case "demo-accounts":
        Console.WriteLine(DemoAccounts.Table());
        return;
    case "seed-demo":
        await using (var seeding = Portal.Build(new WebApplicationOptions { Args = args }))
        {
            await seeding.Services.GetRequiredService<DemoLoader>().LoadAsync();
        }

        return;
    default:
        break;
}

await using var app = Portal.Build(new WebApplicationOptions { Args = args });
await Portal.OfferFirstAdministratorAsync(app);
await app.RunAsync();
await Log.CloseAndFlushAsync();
