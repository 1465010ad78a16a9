process.stdout.write('explain | events | summary\n');
