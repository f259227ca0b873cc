using Microsoft.Extensions.DependencyInjection.Extensions;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Duties;

/// <summary>Duties to file: what falls due, reminders, the calendar.</summary>
public static class DutiesFeature
{
    /// <summary>Adds its services.</summary>
    public static IServiceCollection AddDuties(this IServiceCollection services) => services
        .AddScoped<DutyReader>()
        .AddScoped<AreaDuties>()
        .AddWorker<ReminderWorker>()
        .AddSender();

    private static IServiceCollection AddSender(this IServiceCollection services)
    {
        services.TryAddSingleton<INoticeSender, NoSender>();
        return services;
    }
}
