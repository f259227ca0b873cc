using WageSupervision.Domain.Filings;
using WageSupervision.Web.Shell.Outages;

namespace WageSupervision.Web.Features.Filings.Submissions;

/// <summary>Submissions and their kinds.</summary>
public static class SubmissionServices
{
    /// <summary>Adds what all kinds share.</summary>
    public static IServiceCollection AddSubmissions(this IServiceCollection services) => services
        .AddSingleton<WaitingChecks>()
        .AddScoped<SubmissionFiles>()
        .AddHostedService<CheckWorker>();

    /// <summary>Adds a kind.</summary>
    /// <typeparam name="TFiling">Its rows.</typeparam>
    /// <typeparam name="TKind">What is its own.</typeparam>
    /// <typeparam name="TSubmit">The command that hands one in.</typeparam>
    public static IServiceCollection AddSubmissionKind<TFiling, TKind, TSubmit>(this IServiceCollection services)
        where TFiling : Submission
        where TKind : SubmissionKind<TFiling>
        where TSubmit : MediatR.IRequest<Submitted>, ISpoolable => services
        .AddScoped<TKind>()
        .AddScoped<SubmissionKind<TFiling>>(provider => provider.GetRequiredService<TKind>())
        .AddScoped<ISubmissionKind>(provider => provider.GetRequiredService<TKind>())
        .AddScoped<SubmissionSteps<TFiling>>()
        .AddScoped<ISpoolIntake, SpooledSubmissions<TSubmit>>();
}
