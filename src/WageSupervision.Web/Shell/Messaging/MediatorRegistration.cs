using System.Reflection;
using FluentValidation;
using MediatR;
using WageSupervision.Web.Shell.Outages;

namespace WageSupervision.Web.Shell.Messaging;

/// <summary>MediatR 5.1 registered by hand (docs/adr/0003).</summary>
public static class MediatorRegistration
{
    private static readonly Type[] Found = [typeof(IRequestHandler<,>), typeof(INotificationHandler<>), typeof(ITrial<>)];

    /// <summary>Adds the mediator, the pipeline in its order, and every handler of requests and of news, trial and validator of the assembly.</summary>
    public static IServiceCollection AddMediator(this IServiceCollection services, Assembly assembly)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped<FormReading>();
        services.AddScoped<AfterCommit>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthoriseBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidateBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(SpoolBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TransactionBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuditBehavior<,>));
        foreach (var type in assembly.GetTypes().Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var handled in type.GetInterfaces().Where(i => i.IsGenericType && Found.Contains(i.GetGenericTypeDefinition())))
            {
                services.AddScoped(handled, type);
            }
        }

        return services.AddValidatorsFromAssembly(assembly, includeInternalTypes: true);
    }
}
