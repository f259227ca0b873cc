using WageSupervision.Web;
using WageSupervision.Web.Features.Accounts;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;

// Verbs of deployment come first; without one the portal serves.
var settings = new ConfigurationBuilder().AddJsonFile("appsettings.json", true).AddEnvironmentVariables().Build();
switch (args.FirstOrDefault())
{
    case "migrate":
        try
        {
            await DatabaseSetup.MigrateAsync(Connections.Owner(settings));
            Console.WriteLine("数据库已更新。");
            return 0;
        }
        catch (EarlierDatabaseException earlier)
        {
            Console.Error.WriteLine(earlier.Message);
            return 3;
        }

    case "rotate-receipt-key":
        Console.WriteLine($"已换新的回执签名密钥 {ReceiptKeys.Rotate(Connections.Keys(settings, Directory.GetCurrentDirectory()))}，重新启动后使用；旧密钥保留，只用来核验。");
        return 0;
    case "demo-accounts":
        Console.WriteLine(IDemo.Of(settings)?.Table());
        return 0;
    case "seed-demo":
        await using (var seeding = Portal.Build(new WebApplicationOptions { Args = args }))
        {
            if (seeding.Services.GetService<IDemo>() is not { } demo)
            {
                Console.Error.WriteLine("没有指明演示数据在哪里，什么也没有载入。请把设置 Portal__DemoAssembly 设为 WageSupervision.Demo.dll 的路径，再运行一次。");
                return 1;
            }

            await demo.LoadAsync(seeding.Services);
        }

        return 0;
    default:
        break;
}

await using var app = Portal.Build(new WebApplicationOptions { Args = args });
try
{
    await DatabaseSetup.RefuseUnguardedAsync(Connections.Serving(app.Configuration));
}
catch (UnguardedDatabaseException unguarded)
{
    Console.Error.WriteLine(unguarded.Message);
    return 4;
}
catch (Exception away) when (ConnectionFailures.Is(away))
{
    // The portal starts without its database; that it is away is said below.
}

await FirstAdministrator.OfferAsync(app);
await app.RunAsync();
return 0;
